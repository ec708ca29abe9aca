// The way in for a customer who comes back: reference and address, then the code or the link we send there; or the receipt of somebody
// who gave no address. Asking answers the same, after the same time, whether or not there is such a complaint.
import { setTimeout as pass } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { askForWayIn } from '#handling/customer/ask-for-way-in.ts';
import { beFinished } from '#handling/customer/be-finished.ts';
import { comeInByLink } from '#handling/customer/come-in-by-link.ts';
import { comeIn } from '#handling/customer/come-in.ts';
import { html } from '#platform/http/html.ts';
import { justCameIn } from '#views/customer-side/who-comes.ts';
import type { Asked, Doorway, Sent } from '../frame/doorway.ts';
import { form, lineField } from '../frame/fields.ts';
import { page, type Wrong } from '../frame/page.ts';
import { show } from '../frame/show.ts';
import type { Portal } from '../frame/visit.ts';
import { giveCookie, hidden, inWords, now, secretOf, takeCookie } from './inside.ts';

const actor = { kind: 'program', name: 'one-time link' } as const;
/** Longer than any asking takes, so that the time tells nothing. */
const sameTime = 700;

export function serveDoor(doorway: Doorway, portal: Portal): void {
  doorway.get('/your-complaint', async (asked) => door(asked, {}));
  doorway.post('/your-complaint', async (sent) => askedFor(portal, sent), 10);
  doorway.post('/your-complaint/code', async (sent) => byCode(portal, sent), 20);
  doorway.get('/your-complaint/receipt', async (asked) => receipt(asked));
  doorway.post('/your-complaint/receipt', async (sent) => byReceipt(portal, sent), 20);
  doorway.get('/your-complaint/enter/:token', async (asked) => enter(asked));
  doorway.post('/your-complaint/enter/:token', async (sent) => byLink(portal, sent), 20);
  doorway.post('/your-complaint/finished', async (sent) => finished(portal, sent));
  // Pages that answer to a form alone: whoever chooses another language there, or types the address, begins at the door again.
  for (const path of ['/your-complaint/code', '/your-complaint/finished'])
    doorway.get(path, async ({ response }) => response.redirect('/your-complaint', 303));
  doorway.get('/your-complaint/*', async (asked) => nothing(asked));
}

function door({ visit, response }: Asked, typed: Readonly<Record<string, string>>, wrong?: Wrong): FastifyReply {
  const { say } = visit;
  const body = html`<p>${say('case.door.text')}</p>
${form(visit, {
  action: '/your-complaint',
  send: say('case.door.send'),
  body: html`${lineField({ name: 'reference', label: say('case.door.reference'), hint: say('case.door.reference-hint'), value: typed['reference'], autocomplete: 'off' }, wrong)}
${lineField({ name: 'address', label: say('case.door.address'), value: typed['address'], autocomplete: 'email' }, wrong)}`,
})}
<p><a href="/your-complaint/receipt">${say('case.door.receipt')}</a></p>
<p><a href="/tell-us">${say('case.door.lost')}</a></p>`;
  return show(
    response,
    page(visit, { title: say('case.door.title'), body, back: '/tell-us', ...(wrong && { wrong }) }),
    wrong ? 422 : 200,
  );
}

async function askedFor(portal: Portal, sent: Sent): Promise<FastifyReply> {
  const { visit, fields } = sent;
  const { reference = '', address = '' } = fields;
  const missing = Object.fromEntries(
    Object.entries({ reference, address })
      .filter(([, value]) => value.trim() === '')
      .map(([name]) => [name, visit.say(`case.door.${name}-missing`)]),
  );
  if (Object.keys(missing).length > 0) return door(sent, fields, missing);
  const asking = { reference, address, site: portal.publicUrl.href, words: sent.request.server.wayInWords };
  await Promise.all([perform(portal.house, askForWayIn, asking, { actor }), pass(sameTime)]);
  return code(sent, reference);
}

function code({ visit, response }: Asked, reference: string, wrong?: Wrong): FastifyReply {
  const { say } = visit;
  const body = html`<p>${say('case.code.text')}</p>
${form(visit, {
  action: '/your-complaint/code',
  send: say('case.code.send'),
  body: html`${hidden('reference', reference)}${lineField({ name: 'code', label: say('case.code.label'), hint: say('case.code.hint'), autocomplete: 'one-time-code' }, wrong)}`,
})}
<p>${say('case.code.none')} <a href="/your-complaint">${say('case.code.again')}</a></p>`;
  return show(
    response,
    page(visit, { title: say('case.code.title'), body, back: '/your-complaint', ...(wrong && { wrong }) }),
    wrong ? 422 : 200,
  );
}

async function byCode(portal: Portal, sent: Sent): Promise<FastifyReply> {
  const { reference = '', code: typed = '' } = sent.fields;
  const given = { by: 'code', reference, code: typed, address: sent.request.ip };
  const answer = await perform(portal.house, comeIn, given, { actor });
  if (isRefusal(answer)) return (await pressedTwice(portal, sent)) ?? code(sent, reference, { code: inWords(sent.visit, answer) });
  return letThrough(portal, sent, answer.secret);
}

function receipt({ visit, response }: Asked, wrong?: Wrong): FastifyReply {
  const { say } = visit;
  const body = html`<p>${say('case.receipt.text')}</p>
${form(visit, {
  action: '/your-complaint/receipt',
  send: say('case.code.send'),
  body: lineField({ name: 'code', label: say('case.receipt.label'), hint: say('case.receipt.hint'), autocomplete: 'off' }, wrong),
})}`;
  return show(
    response,
    page(visit, { title: say('case.receipt.title'), body, back: '/your-complaint', ...(wrong && { wrong }) }),
    wrong ? 422 : 200,
  );
}

async function byReceipt(portal: Portal, sent: Sent): Promise<FastifyReply> {
  const given = { by: 'receipt', code: sent.fields['code'] ?? '', address: sent.request.ip };
  const answer = await perform(portal.house, comeIn, given, { actor });
  if (isRefusal(answer)) {
    const words = answer.code === 'way-in.wrong' ? sent.visit.say('case.receipt.wrong') : inWords(sent.visit, answer);
    return (await pressedTwice(portal, sent)) ?? receipt(sent, { code: words });
  }
  return letThrough(portal, sent, answer.secret);
}

/** Mail programs look at links: looking does nothing, and tells nothing of whether the link is right. */
function enter({ visit, response, params }: Asked): FastifyReply {
  const { say } = visit;
  const body = html`<p>${say('case.enter.text')}</p>
${form(visit, { action: `/your-complaint/enter/${params['token'] ?? ''}`, send: say('case.enter.send'), body: html`` })}`;
  return show(response, page(visit, { title: say('case.enter.title'), body }));
}

async function byLink(portal: Portal, sent: Sent): Promise<FastifyReply> {
  const { visit, response } = sent;
  const answer = await perform(portal.house, comeInByLink, { token: sent.params['token'] ?? '' }, { actor });
  if (!isRefusal(answer)) return letThrough(portal, sent, answer.secret);
  const inside = await pressedTwice(portal, sent);
  if (inside) return inside;
  const { say } = visit;
  const body = html`<p>${say('case.enter.ended')}</p><p><a href="/your-complaint">${say('case.code.again')}</a></p>`;
  return show(response, page(visit, { title: say('case.enter.ended-title'), body }), 410);
}

/** The first press let them in, and its page was lost to the second: the browser has the cookie all the same. */
async function pressedTwice(portal: Portal, sent: Sent): Promise<FastifyReply | undefined> {
  const secret = secretOf(portal, sent);
  const { db, clock } = portal.house;
  return secret !== undefined && (await justCameIn(db, secret, clock())) ? sent.response.redirect(now, 303) : undefined;
}

function nothing({ visit, response }: Asked): FastifyReply {
  const { say } = visit;
  const body = html`<p>${say('frame.not-found.text')}</p><p><a href="${now}">${say('case.title')}</a></p>`;
  return show(response, page(visit, { title: say('frame.not-found.title'), body }), 404);
}

function letThrough(portal: Portal, sent: Sent, secret: string): FastifyReply {
  giveCookie(portal, sent, secret);
  return sent.response.redirect(now, 303);
}

async function finished(portal: Portal, sent: Sent): Promise<FastifyReply> {
  const { visit, response } = sent;
  const secret = secretOf(portal, sent);
  if (secret !== undefined) await perform(portal.house, beFinished, { secret }, { actor });
  takeCookie(portal, sent);
  const { say } = visit;
  const body = html`<p>${say('case.finished.text')}</p><p><a href="/your-complaint">${say('case.finished.again')}</a></p>`;
  return show(response, page(visit, { title: say('case.finished.title'), body }));
}
