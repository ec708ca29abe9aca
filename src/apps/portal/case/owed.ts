// What was offered and agreed, what we promised and how it stands, and money on its way.
import { currency } from '#domain/currency.ts';
import { moneyInWords } from '#domain/money.ts';
import { html, type Markup } from '#platform/http/html.ts';
import type { OfferTold, RoundTold } from '#views/customer-side/my-case.ts';
import type { Inside } from './inside.ts';

export const money = (minor: number, code: string): string => moneyInWords({ minor, currency: currency(code) });

/** What an offer comes to in money; null for none. */
export function sumOf({ amounts }: OfferTold, code: string): string | null {
  const sum = Object.values(amounts).reduce((total, minor) => total + minor, 0);
  return sum === 0 ? null : money(sum, code);
}

export const acceptedIn = (round: RoundTold): OfferTold | undefined => round.offers.find(({ accepted }) => accepted);

export function offersShort({ visit, mine }: Inside): Markup | string {
  const { say } = visit;
  const agreed = mine.rounds.find(({ state }) => state === 'accepted');
  const offer = agreed && acceptedIn(agreed);
  if (!agreed || !offer) return '';
  const sum = sumOf(offer, agreed.currency);
  return html`<h2>${say('case.agreed.title')}</h2><p><b>${offer.title}</b>${sum !== null && ` (${sum})`}</p>
<ul>${offer.parts.map((part) => html`<li>${part}</li>`)}</ul>`;
}

export function promisesOf({ visit, mine, today }: Inside): Markup | string {
  const { say, language } = visit;
  const { promises, payments } = mine;
  if (promises.length === 0 && payments.length === 0) return '';
  return html`<h2>${say('case.promises.title')}</h2><ul class="promises">${promises.map(({ what, due_day, state, told_words }) => {
    const how = state === 'accepted' && due_day < today ? 'late' : state;
    return html`<li><b>${what}</b><br>${say(`case.promise.${how}`, { day: language.day(due_day) })}${told_words !== '' && html`<br>${told_words}`}</li>`;
  })}${payments.map(
    ({ amount_minor, currency: code, paid, paid_on }) =>
      html`<li><b>${money(amount_minor, code)}</b><br>${paid && paid_on ? say('case.payment.paid', { day: language.day(paid_on) }) : say('case.payment.coming')}</li>`,
  )}</ul>`;
}
