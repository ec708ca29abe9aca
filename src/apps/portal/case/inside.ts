// Inside: pages of one complaint, for its customer. The cookie is short-lived, readable by no script, and sent to no other site; who has
// none, or whose time ran out, is led to the way in, and gets back what they typed.
import type { FastifyReply } from 'fastify';
import type { CustomerActor } from '#domain/actor.ts';
import { dayOf } from '#domain/day.ts';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import { type Command, perform } from '#handling/command.ts';
import { html, type Markup } from '#platform/http/html.ts';
import { type MyCase, myCase } from '#views/customer-side/my-case.ts';
import { whoComes } from '#views/customer-side/who-comes.ts';
import type { Asked, Sent } from '../frame/doorway.ts';
import { page, type Wrong } from '../frame/page.ts';
import { show } from '../frame/show.ts';
import type { Portal, Visit } from '../frame/visit.ts';

export const now = '/your-complaint/now';

const nameOf = ({ secure }: Portal): string => `${secure ? '__Host-' : ''}redress_complaint`;

export const secretOf = (portal: Portal, { request }: Asked): string | undefined => request.cookies[nameOf(portal)];

export function giveCookie(portal: Portal, { response }: Asked, secret: string): void {
  response.setCookie(nameOf(portal), secret, { path: '/', httpOnly: true, sameSite: 'lax', secure: portal.secure });
}

export const takeCookie = (portal: Portal, { response }: Asked): void =>
  void response.clearCookie(nameOf(portal), { path: '/', httpOnly: true, sameSite: 'lax', secure: portal.secure });

export interface Inside {
  readonly portal: Portal;
  readonly visit: Visit;
  readonly response: FastifyReply;
  readonly actor: CustomerActor;
  readonly mine: MyCase;
  readonly today: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

async function found(portal: Portal, asked: Asked): Promise<Inside | undefined> {
  const secret = secretOf(portal, asked);
  const at = portal.house.clock();
  const actor = asked.insider ?? (secret === undefined ? undefined : await whoComes(portal.house.db, secret, at));
  const mine = actor && (await myCase(portal.house.db, actor));
  if (!actor || !mine) return undefined;
  const { visit, response, params, query } = asked;
  return { portal, visit, response, actor, mine, today: dayOf(at, visit.timeZone), params, query };
}

/** A page that only its customer sees. */
export const inside =
  (portal: Portal, answer: (inside: Inside) => Promise<FastifyReply> | FastifyReply) =>
  async (asked: Asked): Promise<FastifyReply> => {
    const entered = await found(portal, asked);
    return entered ? answer(entered) : outside(asked, {});
  };

/** What only its customer sends. */
export const insideSent =
  (portal: Portal, answer: (inside: Inside, sent: Sent) => Promise<FastifyReply>) =>
  async (sent: Sent): Promise<FastifyReply> => {
    const entered = await found(portal, sent);
    return entered ? answer(entered, sent) : outside(sent, sent.fields);
  };

function outside({ visit, response }: Asked, typed: Readonly<Record<string, string>>): FastifyReply {
  const { say } = visit;
  const long = Object.entries(typed).filter(([name, value]) => !['once', 'version', 'proof'].includes(name) && value.length > 20);
  const body = html`<p>${say('case.outside.text')}</p>
<p><a href="/your-complaint">${say('case.outside.again')}</a></p>${
    long.length > 0 &&
    html`<h2>${say('case.outside.typed')}</h2>${long.map(([, value]) => html`<p class="theirs" dir="auto">${value}</p>`)}`
  }`;
  return show(response, page(visit, { title: say('case.outside.title'), body }), 401);
}

/** Words of a refusal in the visitor's language, where we have them. */
export const inWords = ({ language, say }: Visit, { code, words }: Refusal): string =>
  language.knows(`case.no.${code}`) ? say(`case.no.${code}`) : words;

/** What is wrong with what was sent, for the page to show. */
export const wrongBy = (visit: Visit, refusal: Refusal): Wrong => refusal.fields ?? { '': inWords(visit, refusal) };

export interface Shown {
  readonly title: string;
  readonly body: Markup;
  readonly wrong?: Wrong | undefined;
  readonly back?: string | undefined;
  readonly status?: number;
}

export function showInside({ visit, response, mine }: Inside, { title, body, wrong, back, status }: Shown): FastifyReply {
  const written = page(visit, {
    title,
    caption: visit.say('case.caption', { reference: mine.me.reference }),
    body,
    ...(back === undefined ? {} : { back }),
    ...(wrong === undefined ? {} : { wrong }),
  });
  return show(response, written, status ?? (wrong === undefined ? 200 : 422));
}

/** Carries out what the customer asked for; then shows where the complaint is, with what was done said at the top. */
export async function act<Input, Reply>(
  { portal, actor, response }: Inside,
  command: Command<Input, Reply>,
  given: Readonly<Record<string, unknown>>,
  { key, done }: { key: string | undefined; done: string },
): Promise<FastifyReply | Refusal> {
  const asked = { complaint: actor.complaint, id: actor.complaint, channel: 'web', ...given };
  const answer = await perform(portal.house, command, asked, { actor, key: key === undefined ? undefined : `${done}:${key}` });
  return isRefusal(answer) ? answer : response.redirect(`${now}?done=${done}`, 303);
}

/** A field that names this one sending, so that a second press of the button does nothing twice. */
export const once = (): Markup => html`<input type="hidden" name="once" value="${crypto.randomUUID()}">`;

export const hidden = (name: string, value: string | number): Markup => html`<input type="hidden" name="${name}" value="${value}">`;
