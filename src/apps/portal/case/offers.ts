// What we offer, side by side in plain words: the customer takes one, declines them all, or says what they want instead. Taking one is
// asked twice, since it settles the matter; what was answered, has run out or was changed meanwhile is said kindly.
import type { FastifyReply } from 'fastify';
import { currency } from '#domain/currency.ts';
import { parseAmount } from '#domain/money.ts';
import { isRefusal } from '#domain/refusal.ts';
import { acceptOffer } from '#handling/redress/accept-offer.ts';
import { counterOffers } from '#handling/redress/counter-offers.ts';
import { declineOffers } from '#handling/redress/decline-offers.ts';
import { html, type Markup } from '#platform/http/html.ts';
import type { OfferTold, RoundTold } from '#views/customer-side/my-case.ts';
import type { Doorway, Sent } from '../frame/doorway.ts';
import { areaField, form, lineField, radioField } from '../frame/fields.ts';
import type { Wrong } from '../frame/page.ts';
import type { Portal } from '../frame/visit.ts';
import { act, hidden, type Inside, inside, insideSent, now, once, showInside, wrongBy } from './inside.ts';
import { money, sumOf } from './owed.ts';

const at = '/your-complaint/offers';

export function serveOffers(doorway: Doorway, portal: Portal): void {
  doorway.get(
    at,
    inside(portal, (here) => shown(here, {})),
  );
  doorway.post(at, insideSent(portal, sent));
}

const openRound = ({ mine }: Inside): RoundTold | undefined => mine.rounds.find(({ state }) => state === 'open');

/** An offer that lies before them stands under the page's own heading; one of a past round, under its round's. */
function card({ visit }: Inside, offer: OfferTold, round: RoundTold): Markup {
  const level = round.state === 'open' ? 'h2' : 'h3';
  const { say } = visit;
  const sum = sumOf(offer, round.currency);
  const parts = offer.parts.filter((part) => part !== offer.title);
  return html`<section class="version"><${level}>${offer.title}${offer.accepted && html` <span class="quiet">${say('case.offers.taken')}</span>`}</${level}>
${parts.length > 0 && html`<ul>${parts.map((part) => html`<li>${part}</li>`)}</ul>`}
<p>${sum === null ? say('case.offers.no-money') : say('case.offers.money', { sum })}</p></section>`;
}

function shown(here: Inside, typed: Readonly<Record<string, string>>, wrong?: Wrong): FastifyReply {
  const { visit, mine, actor } = here;
  const { say, language } = visit;
  const round = openRound(here);
  const past = mine.rounds.filter((one) => one !== round);
  const body = html`${
    round
      ? html`<p class="theirs" dir="auto">${round.words}</p>
<p><b>${round.expires_on === null ? say('case.offers.no-end') : say('case.offers.until', { day: language.day(round.expires_on) })}</b></p>
<div class="versions">${round.offers.map((offer) => card(here, offer, round))}</div>
<p>${say('case.offers.rights')}</p>
${actor.rights.has('decide') && answerForm(here, round, typed, wrong)}`
      : html`<p>${say('case.offers.none')}</p>`
  }
${past.map(
  (one) => html`<h2>${say('case.offers.round', { number: one.number })}</h2><p>${say(`case.offers.state.${one.state}`)}</p>
<div class="versions">${one.offers.map((offer) => card(here, offer, one))}</div>
${one.counter_minor !== null && html`<p>${say('case.offers.asked-for', { sum: money(one.counter_minor, one.currency) })}</p>`}
${one.answer && html`<p class="theirs" dir="auto">${one.answer}</p>`}`,
)}`;
  return showInside(here, { title: say('case.offers.title'), body, wrong, back: now });
}

// biome-ignore format: a form is read as one
function answerForm({ visit }: Inside, round: RoundTold, typed: Readonly<Record<string, string>>, wrong?: Wrong): Markup {
  const { say } = visit;
  const choices = [
    ...round.offers.map(({ id, title }) => ({ value: `accept:${id}`, label: say('case.offers.accept', { title }) })),
    { value: 'counter', label: say('case.offers.counter'), hint: say('case.offers.counter-hint') },
    { value: 'decline', label: say('case.offers.decline'), hint: say('case.offers.decline-hint') },
  ];
  return form(visit, {
    action: at,
    send: say('case.continue'),
    body: html`${once()}${hidden('version', round.version)}${hidden('round', round.id)}
${radioField({ name: 'answer', label: say('case.offers.question'), value: typed['answer'], choices }, wrong)}
${lineField({ name: 'amount', label: say('case.offers.amount'), hint: say('case.offers.amount-hint', { currency: round.currency }), value: typed['amount'], autocomplete: 'off', maxlength: 30, inputmode: 'decimal' }, wrong)}
${areaField({ name: 'words', label: say('case.offers.words'), value: typed['words'], rows: 4, maxlength: 10_000 }, wrong)}`,
  });
}

async function sent(here: Inside, { fields }: Sent): Promise<FastifyReply> {
  const { visit } = here;
  const { say } = visit;
  const { answer = '', words = '', version = '', round: id = '', once: key, sure } = fields;
  const round = here.mine.rounds.find((one) => one.id === id);
  const said = words.trim();
  if (!round || answer === '') return shown(here, fields, { answer: say('case.offers.choose') });
  if (answer === 'counter') return countered(here, round, fields);
  const offer = round.offers.find((one) => answer === `accept:${one.id}`);
  if (offer && round.state === 'open' && sure !== 'yes') return askedTwice(here, { offer, round, fields });
  const of = { round: id, version: Number(version) };
  const title = offer && say('case.offers.accept', { title: offer.title });
  const no = offer
    ? await act(here, acceptOffer, { ...of, offer: offer.id, words: said || title }, { key, done: 'accepted' })
    : await act(here, declineOffers, { ...of, words: said || say('case.offers.decline') }, { key, done: 'declined' });
  return isRefusal(no) ? shown(here, fields, wrongBy(visit, no)) : no;
}

/** What they ask for instead: in words, and in money where they name an amount. */
async function countered(here: Inside, round: RoundTold, fields: Readonly<Record<string, string>>): Promise<FastifyReply> {
  const { say } = here.visit;
  const { words = '', amount = '', version = '', once: key } = fields;
  const minor = amount.trim() === '' ? null : parseAmount(amount, currency(round.currency));
  if (amount.trim() !== '' && minor === null) return shown(here, fields, { amount: say('case.offers.no-amount') });
  if (words.trim() === '' && minor === null) return shown(here, fields, { words: say('case.offers.say-what') });
  const said = words.trim() || say('case.offers.i-ask', { sum: money(minor ?? 0, round.currency) });
  const given = { round: round.id, version: Number(version), words: said, minor };
  const no = await act(here, counterOffers, given, { key, done: 'countered' });
  return isRefusal(no) ? shown(here, fields, wrongBy(here.visit, no)) : no;
}

interface Chosen {
  readonly offer: OfferTold;
  readonly round: RoundTold;
  readonly fields: Readonly<Record<string, string>>;
}

function askedTwice(here: Inside, { offer, round, fields }: Chosen): FastifyReply {
  const { visit } = here;
  const { say } = visit;
  const kept = ['answer', 'words', 'version', 'round', 'once'].map((name) => hidden(name, fields[name] ?? ''));
  const body = html`<p>${say('case.offers.sure-text')}</p>${card(here, offer, round)}
${form(visit, { action: at, send: say('case.offers.sure-send'), body: html`${kept}${hidden('sure', 'yes')}` })}
<p><a href="${at}">${say('case.offers.back')}</a></p>`;
  return showInside(here, { title: say('case.offers.sure'), body, back: at });
}
