// An amount as it is put down for an option: given, or interest that is worked out by the days. What somebody saw it come to has to be
// what it comes to, so that rates changed meanwhile change no amount unseen.
import type { Currency } from './currency.ts';
import type { InterestAsked } from './interest.ts';
import { type InterestWorking, type RateBy, type RatesKnown, workOut } from './interest-rate.ts';
import { money, moneyInWords } from './money.ts';
import type { RedressItem } from './redress.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

export interface ItemPutDown extends RedressItem {
  readonly reason: string;
  readonly interest?: (InterestAsked & { readonly by: RateBy }) | null | undefined;
}

export interface ItemKept extends RedressItem {
  readonly reason: string;
  /** Null where the amount is as it was given. */
  readonly working: InterestWorking | null;
}

/** The items with the working of each interest; refused where one cannot be worked out, or comes to another amount than was seen. */
export function workedItems(items: readonly ItemPutDown[], known: RatesKnown, currency: Currency): ItemKept[] | Refusal {
  const worked: ItemKept[] = [];
  for (const [at, { interest, basis, minor, reason }] of items.entries()) {
    const working = interest ? workOut(interest, interest.by, known) : null;
    if (isRefusal(working)) return inLine(working, at);
    if (working && working.minor !== minor) {
      const words = `It comes to ${moneyInWords(money(working.minor, currency))} now. Work it out again.`;
      return refuse('interest.comes-to-another', { fields: { [`items.${at}.minor`]: words }, facts: { minor: working.minor } });
    }
    worked.push({ basis, minor, reason, working });
  }
  return worked;
}

/** The refusal with its fields named as they are in the list of items. */
const inLine = (refusal: Refusal, at: number): Refusal => ({
  ...refusal,
  fields: Object.fromEntries(
    Object.entries(refusal.fields ?? {}).map(([field, words]) => [`items.${at}.interest.${field}`, words]),
  ),
});
