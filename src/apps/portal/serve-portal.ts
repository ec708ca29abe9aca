// The pages for customers, behind one door: the frame's own files, the ways in, what we owe and ask, and a page in words for
// whatever goes wrong here. What a customer sees of their own complaint is in case/.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import { coloursOf, readColour, usualColour } from '#domain/brand-colour.ts';
import type { House } from '#handling/command.ts';
import { briefDigest } from '#platform/digest.ts';
import { html } from '#platform/http/html.ts';
import { logoPicture } from '#views/portal/front.ts';
import { refusalOfError } from '../api/serve-routes.ts';
import { statusOf } from '../api/problem.ts';
import { showAsCustomer } from './as-customer.ts';
import { serveAbout } from './about/serve-about.ts';
import { serveForUs } from './about/serve-for-us.ts';
import { serveContacting } from './contact/serve-contacting.ts';
import { serveComplaining } from './complain/serve-complaining.ts';
import { serveAfterClosing } from './feedback/serve-after-closing.ts';
import { serveFeedback } from './feedback/serve-feedback.ts';
import { serveProblemNews } from './problems/serve-problem-news.ts';
import { serveLinks } from './links/serve-links.ts';
import { doorwayOf } from './frame/doorway.ts';
import { notOpen } from './frame/not-open.ts';
import { page } from './frame/page.ts';
import { show } from './frame/show.ts';
import { type Portal, visitOf } from './frame/visit.ts';
import { loadWords } from './frame/words.ts';
import { serveAssessments } from './published/serve-assessments.ts';
import { servePublished } from './published/serve-published.ts';
import { serveCase } from './case/serve-case.ts';
import { serveStart } from './start/serve-start.ts';

export interface PortalOptions {
  readonly publicUrl: URL;
  /** Folders of words over our own, such as the organisation's; one that is not there holds nothing. */
  readonly ownWords: readonly string[];
  readonly log: (line: string) => void;
}

const ourWords = new URL('../../../words', import.meta.url).pathname;
const forAYear = 'public, max-age=31536000, immutable';

export async function servePortal(app: FastifyInstance, house: House, options: PortalOptions): Promise<void> {
  const { publicUrl, ownWords, log } = options;
  const sheets = ['frame/portal.css', 'frame/form.css', 'case/case.css'].map((name) =>
    readFile(new URL(name, import.meta.url), 'utf8'),
  );
  const sheet = (await Promise.all(sheets)).join('');
  const words = await loadWords(ourWords, ...ownWords);
  const portal: Portal = { house, words, publicUrl, secure: publicUrl.protocol === 'https:', sheet: briefDigest(sheet) };
  showAsCustomer(app, portal);
  await app.register(async (scope) => {
    scope.setErrorHandler((error: FastifyError, request, response) => fault({ portal, log, error, request, response }));
    serveFiles(scope, portal, sheet);
    const doorway = doorwayOf(scope, portal);
    serveStart(doorway, house);
    servePublished(doorway, house);
    serveComplaining(doorway, portal);
    serveContacting(doorway, portal);
    serveFeedback(scope, doorway, portal);
    serveAfterClosing(scope, doorway, portal);
    serveProblemNews(scope, doorway, portal);
    serveAbout(doorway, house);
    serveForUs(doorway, house);
    serveAssessments(doorway, house);
    serveCase(doorway, portal);
    await serveLinks(scope, doorway, portal);
    doorway.get('/tell-us/*', async ({ visit, response }) => {
      const { say } = visit;
      const body = html`<p>${say('frame.not-found.text')}</p><p><a href="/tell-us">${say('frame.not-found.start')}</a></p>`;
      return show(response, page(visit, { title: say('frame.not-found.title'), body }), 404);
    });
  });
}

/** The sheet's address names its content and the colour, so that a browser keeps it; so does the logo's. */
function serveFiles(scope: FastifyInstance, { house }: Portal, sheet: string): void {
  const options = { schema: { hide: true } };
  scope.get<{ Params: { colour: string } }>('/portal/:colour/:digest.css', options, async ({ params }, response) => {
    const { light, dark } = coloursOf(readColour(params.colour) ?? usualColour);
    const brand = `:root{--brand-light:${light};--brand-dark:${dark}}\n`;
    return response.type('text/css; charset=utf-8').header('cache-control', forAYear).send(`${brand}${sheet}`);
  });
  scope.get<{ Params: { id: string } }>('/portal/logo/:id.png', options, async ({ params }, response) => {
    const logo = await logoPicture(house.db, params.id);
    if (!logo) return response.callNotFound();
    return response.type('image/png').header('cache-control', forAYear).send(logo);
  });
}

interface Fault {
  readonly portal: Portal;
  readonly log: (line: string) => void;
  readonly error: FastifyError;
  readonly request: FastifyRequest;
  readonly response: FastifyReply;
}

async function fault({ portal, log, error, request, response }: Fault): Promise<FastifyReply> {
  const refusal = refusalOfError(error);
  if (!refusal)
    log(
      `Request ${request.id} (${request.method} ${request.routeOptions.url ?? 'no route'}) failed: ${error.stack ?? error.message}`,
    );
  const visit = await visitOf(portal, request, response);
  const status = refusal ? statusOf[refusal.nature].status : 500;
  if (!visit) return notOpen(portal, request, response);
  const { say } = visit;
  const which = status === 429 ? 'too-many' : status === 500 ? 'fault' : 'unread';
  const body = html`<p>${say(`frame.${which}.text`)}</p>${status === 500 && html`<p>${say('frame.fault.number', { number: request.id })}</p>`}`;
  return show(response, page(visit, { title: say(`frame.${which}.title`), body }), status);
}
