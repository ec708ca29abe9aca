// By which rate interest is worked out: one that a regime's rules name, one of the tables the house keeps, or one given for this
// case with its source. A rule that follows a published rate needs the house's table of that rate; nothing is guessed.
import { dateInWords, type Day, day } from './day.ts';
import { type Interest, type InterestAsked, type InterestPart, percentInWords, type Rate, simpleInterest } from './interest.ts';
import type { InterestRule, RateOfRule, ReferenceRate } from './redress-rule.ts';
import { referenceRates } from './redress-rule.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

/** A table of rates by date that the house keeps; `follows` names the published rate it writes down. */
export interface RateTable {
  readonly id: string;
  readonly name: string;
  readonly follows: ReferenceRate | null;
  readonly rates: readonly Rate[];
}

export type RateBy =
  | { readonly of: 'rule'; readonly rule: string }
  | { readonly of: 'table'; readonly table: string }
  | { readonly of: 'given'; readonly percent: number; readonly source: string };

export interface RatesKnown {
  readonly rules: readonly InterestRule[];
  readonly tables: readonly RateTable[];
}

/** How interest was worked out, as it is kept with the amount: enough to work it out again, whatever changes afterwards. */
export interface InterestWorking extends InterestAsked, Interest {
  readonly by: RateBy;
  /** The name of the rule or the table, or the source that was given. */
  readonly rate: string;
}

type WrittenPart = Omit<InterestPart, 'first' | 'last'> & { readonly first: string; readonly last: string };

/** A working as it comes out of a row or over a wire, its days as text. */
export type WrittenWorking = Omit<InterestWorking, 'from' | 'to' | 'parts'> & {
  readonly from: string;
  readonly to: string;
  readonly parts: readonly WrittenPart[];
};

/** The working that was written down. Throws RangeError where a day is none: what was kept was worked out from days. */
export const workingOf = (written: WrittenWorking): InterestWorking => ({
  ...written,
  from: day(written.from),
  to: day(written.to),
  parts: written.parts.map((part) => ({ ...part, first: day(part.first), last: day(part.last) })),
});

/** The interest for what was asked, by that rate; refused where the rate, or a day of it, is not known, or the days run backwards. */
export function workOut(asked: InterestAsked, by: RateBy, known: RatesKnown): InterestWorking | Refusal {
  if (asked.to <= asked.from) return refuse('interest.wrong-way', { fields: { to: 'Choose a day after the one it left.' } });
  const found = ratesBy(by, asked.from, known);
  if (isRefusal(found)) return found;
  const interest = simpleInterest(asked, found.rates);
  if (interest) return { ...asked, ...interest, by, rate: found.name };
  const [first] = found.rates.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (!first) return refuse('interest.no-rate');
  const since = `${found.name} is known from ${dateInWords(first.from)} on, and the money left before that.`;
  return refuse('interest.no-rate', { words: `${since} Add the earlier rates under Settings, Money, or choose another rate.` });
}

interface FoundRates {
  readonly name: string;
  readonly rates: readonly Rate[];
}

function ratesBy(by: RateBy, from: Day, { rules, tables }: RatesKnown): FoundRates | Refusal {
  if (by.of === 'given') return { name: by.source, rates: [{ from, percent: by.percent, source: by.source }] };
  if (by.of === 'table') return tables.find(({ id }) => id === by.table) ?? refuse('interest.table-unknown');
  const rule = rules.find(({ id }) => id === by.rule);
  return rule ? ratesOfRule(rule, from, tables) : refuse('interest.rule-unknown');
}

function ratesOfRule({ name, rate, source }: InterestRule, from: Day, tables: readonly RateTable[]): FoundRates | Refusal {
  if ('percent' in rate) return { name, rates: [{ from, percent: rate.percent, source }] };
  const table = tables.find(({ follows }) => follows === rate.reference);
  if (table)
    return {
      name,
      rates: table.rates.map((one) => ({ ...one, percent: one.percent + rate.plus, source: `${one.source}; ${source}` })),
    };
  const needed = referenceRates[rate.reference];
  return refuse('interest.no-table', {
    words: `This rule follows the ${needed}, and no table of it is kept here yet. An administrator adds one under Settings, Money.`,
  });
}

/** '8 % a year', 'Bank Rate of the Bank of England plus 1 % a year'. */
export function rateOfRuleInWords(rate: RateOfRule): string {
  if ('percent' in rate) return `${percentInWords(rate.percent)} a year`;
  return `${referenceRates[rate.reference]} plus ${percentInWords(rate.plus)} a year`;
}
