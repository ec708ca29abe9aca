// Letters as they were sent, to read here, as PDF in usual or large print, and as text; and the files that came from the customer's side.
import type { FastifyReply } from 'fastify';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import { letterPdf } from '#platform/documents/pdf.ts';
import { letterText } from '#platform/documents/text.ts';
import { html } from '#platform/http/html.ts';
import { myFile, myLetter } from '#views/customer-side/my-case.ts';
import { picturesFor } from '#views/letters/letter-enclosures.ts';
import { logoBorne } from '#views/portal/logo-on-paper.ts';
import { sendFile } from '../../api/send-file.ts';
import type { Doorway } from '../frame/doorway.ts';
import type { Portal } from '../frame/visit.ts';
import { type Inside, inside, now, showInside } from './inside.ts';

export function servePapers(doorway: Doorway, portal: Portal): void {
  doorway.get('/your-complaint/letters/:id', inside(portal, letter));
  doorway.get('/your-complaint/files/:id', inside(portal, file));
}

const forms = { pdf: 'usual', 'large.pdf': 'large' } as const;

async function letter(here: Inside): Promise<FastifyReply> {
  const { visit, response, params, portal, actor } = here;
  const { say } = visit;
  const [id = '', ending] = (params['id'] ?? '').split(/\.(.*)/s);
  const document = await myLetter(portal.house.db, actor, id);
  if (!document) return missing(here);
  if (ending !== undefined && ending in forms) {
    const logo = await logoBorne(portal.house.db, document);
    const pictures = await picturesFor(portal.house.db, 'program', actor.complaint, document);
    const pdf = letterPdf(document, forms[ending as keyof typeof forms], logo, pictures);
    return response.type('application/pdf').header('cache-control', 'no-store').send(Buffer.from(pdf));
  }
  const body = html`<p><a href="/your-complaint/letters/${id}.pdf">${say('case.letters.pdf')}</a> <a href="/your-complaint/letters/${id}.large.pdf">${say('case.letters.large')}</a></p>
<div class="theirs letter" dir="auto">${letterText(document)}</div>`;
  return showInside(here, { title: say('case.letters.letter'), body, back: now });
}

async function file(here: Inside): Promise<FastifyReply> {
  const { response, params, portal, actor } = here;
  const found = await myFile(portal.house.db, actor, params['id'] ?? '');
  if (!found) return missing(here);
  return isRefusal(found) ? held(here, found) : sendFile(response.header('cache-control', 'no-store'), found, portal.house.objects);
}

/** Why their own file is not given back just now, in words that fit whoever sent it. */
function held(here: Inside, { code }: Refusal): FastifyReply {
  const { say, language } = here.visit;
  const key = `case.papers.held.${code}`;
  return showInside(here, {
    title: say('case.papers.held'),
    body: html`<p>${say(language.knows(key) ? key : 'case.papers.held.other')}</p>`,
    back: now,
    status: 409,
  });
}

function missing(here: Inside): FastifyReply {
  const { say } = here.visit;
  return showInside(here, {
    title: say('frame.not-found.title'),
    body: html`<p>${say('case.papers.missing')}</p>`,
    back: now,
    status: 404,
  });
}
