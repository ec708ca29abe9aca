// Offers: what is put to the customer, one or several at once of which they take one. A round goes out, is answered once, and stays
// as it was: what was offered, by which channel, and the answer in the customer's own words.
//   draft → open → accepted · declined · countered · expired (by its date) · withdrawn (by us)
import { moneyWeight, type Weight } from './approval.ts';
import { asApproved, committedBy, type Option } from './option.ts';
import type { Beside } from './redress.ts';
import type { RefusalCode } from './refusal.ts';

export const roundStates = ['draft', 'open', 'accepted', 'declined', 'countered', 'expired', 'withdrawn'] as const;
export type RoundState = (typeof roundStates)[number];

export const roundStateNames: Readonly<Record<RoundState, string>> = {
  draft: 'Being prepared',
  open: 'With the customer',
  accepted: 'Accepted',
  declined: 'Declined',
  countered: 'The customer asks for something else',
  expired: 'Ran out',
  withdrawn: 'Withdrawn by us',
};

export interface OfferIn {
  readonly id: string;
  readonly title: string;
  readonly options: readonly string[];
  readonly accepted: boolean;
}

export interface Round {
  readonly id: string;
  readonly number: number;
  readonly words: string;
  readonly state: RoundState;
  /** The last day on which it can be taken up, YYYY-MM-DD; null is without end. */
  readonly expiresOn: string | null;
  readonly offers: readonly OfferIn[];
  readonly version: number;
}

/** Open until the end of its last day. */
export const hasRunOut = ({ state, expiresOn }: Round, today: string): boolean =>
  state === 'open' && expiresOn !== null && expiresOn < today;

/** Why it cannot be put to the customer now. */
export function whyNotMade({ state, expiresOn }: Round, today: string): RefusalCode | undefined {
  if (state !== 'draft') return 'offer.not-draft';
  return expiresOn !== null && expiresOn < today ? 'offer.ends-before-it-begins' : undefined;
}

/** Why the customer's answer cannot be recorded: it was answered, withdrawn, or ran out before they answered. */
export function whyNotAnswered({ state, expiresOn }: Round, answeredOn: string): RefusalCode | undefined {
  if (state === 'draft') return 'offer.not-made';
  if (state === 'expired' || (state === 'open' && expiresOn !== null && expiresOn < answeredOn)) return 'offer.ran-out';
  return state === 'open' ? undefined : 'offer.answered';
}

/** The options of each offer that lies before the customer. */
export const openOffers = (rounds: readonly Round[]): string[][] =>
  rounds.filter(({ state }) => state === 'open').flatMap(({ offers }) => offers.map(({ options }) => [...options]));

/** What an approval of a round covers, with what its options say and give, and what making it commits. */
export function roundSubject(
  { id, words, expiresOn, offers }: Round,
  options: readonly Option[],
  open: readonly (readonly string[])[],
  beside: Beside,
): { readonly content: object; readonly weight: Weight } {
  const says = offers.map(({ title, options: held }) => ({
    title,
    options: options.filter((option) => held.includes(option.id)).map((option) => asApproved(option)),
  }));
  const before = committedBy(options, open);
  const after = committedBy(options, [...open, ...offers.map((offer) => offer.options)]);
  return { content: { id, words, expiresOn, offers: says }, weight: moneyWeight(before, after, beside) };
}
