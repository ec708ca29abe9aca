// Simple interest on money the customer was without: principal × rate × days / days of the year, with the rate that held on each
// day. Worked out exactly and rounded once, at the end, half up to the smallest unit of the currency.
//   Days: the day the money was due or left is not counted, the day it comes back is. A year is 365 days, leap year or not, as for
//   interest claimed in the county court (CPR 16.4; gov.uk, "Make a court claim for money: claim the interest"); or as long as it
//   is, where a regime says so: then each day of a leap year bears a 366th.
//   A period over a change of rate, or, so counted, over a New Year, is cut there: each part by its own, added up before rounding.
import { addDays, type Day, day, daysBetween } from './day.ts';

export interface Rate {
  readonly from: Day;
  /** Per cent a year in ten-thousandths: 80000 is 8 %. */
  readonly percent: number;
  readonly source: string;
}

export const yearCounts = {
  '365': 'A year counts 365 days, so a leap year bears one day more.',
  actual: 'A year counts as long as it is: a day of a leap year bears a 366th.',
} as const;
export type YearCount = keyof typeof yearCounts;

export interface InterestAsked {
  /** In minor units. */
  readonly principal: number;
  /** The day the money was due or left the customer. */
  readonly from: Day;
  /** The day it comes back. */
  readonly to: Day;
  readonly year: YearCount;
}

/** Days that bear interest alike: from the first that counts to the last. */
export interface InterestPart {
  readonly first: Day;
  readonly last: Day;
  readonly days: number;
  readonly percent: number;
  readonly daysOfYear: 365 | 366;
  readonly source: string;
}

export interface Interest {
  /** In minor units, rounded half up. */
  readonly minor: number;
  readonly days: number;
  readonly parts: readonly InterestPart[];
}

/** Interest is a whole number of these to one minor unit: exact for both lengths of a year. */
export const exactUnits = 100n * 10_000n * 365n * 366n;

/** What the parts bear together, in `exactUnits` to the minor unit: nothing is rounded yet. */
export const exactInterest = (principal: number, parts: readonly InterestPart[]): bigint =>
  parts.reduce(
    (sum, { days, percent, daysOfYear }) =>
      sum + BigInt(principal) * BigInt(percent) * BigInt(days) * (daysOfYear === 365 ? 366n : 365n),
    0n,
  );

const halfUp = (exact: bigint): number => Number((exact * 2n + exactUnits) / (exactUnits * 2n));

/** Null where no rate is known for the first of the days, or the period is empty or runs backwards. */
export function simpleInterest({ principal, from, to, year }: InterestAsked, rates: readonly Rate[]): Interest | null {
  const parts = partsOf({ from, to, year }, rates);
  if (parts.length === 0) return null;
  return { minor: halfUp(exactInterest(principal, parts)), days: daysBetween(from, to), parts };
}

/** The period cut where the rate changes and, where each year counts as long as it is, at each New Year. */
export function partsOf({ from, to, year }: Omit<InterestAsked, 'principal'>, rates: readonly Rate[]): InterestPart[] {
  if (to <= from) return [];
  const first = addDays(from, 1);
  const sorted = rates.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const held = sorted.filter((rate, at) => rate.from <= to && (sorted[at + 1]?.from ?? addDays(to, 1)) > first);
  if (held[0] === undefined || held[0].from > first) return [];
  return held.flatMap((rate, at) => {
    const next = held[at + 1];
    const span = { first: at === 0 ? first : rate.from, last: next ? addDays(next.from, -1) : to };
    return (year === '365' ? [span] : byYear(span)).map((one) => ({
      ...one,
      days: daysBetween(one.first, one.last) + 1,
      percent: rate.percent,
      daysOfYear: year === '365' ? 365 : lengthOfYear(one.first),
      source: rate.source,
    }));
  });
}

interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** Cut at each New Year. */
function byYear({ first, last }: Span): Span[] {
  const ends = day(`${first.slice(0, 4)}-12-31`);
  return ends >= last ? [{ first, last }] : [{ first, last: ends }, ...byYear({ first: addDays(ends, 1), last })];
}

const lengthOfYear = (of: Day): 365 | 366 => {
  const year = of.slice(0, 4);
  return daysBetween(day(`${year}-01-01`), day(`${year}-12-31`)) === 365 ? 366 : 365;
};

/** '8 %', '4.75 %'. */
export const percentInWords = (percent: number): string => `${String(percent / 10_000)} %`;

/** Ten-thousandths of a per cent from what was typed: '8', '4.75'. Null when it is no such number or has more than four decimals. */
export function parsePercent(typed: string): number | null {
  const found = /^(\d{1,4})(?:\.(\d{1,4}))?\s*%?$/.exec(typed.trim());
  return found ? Number(found[1]) * 10_000 + Number((found[2] ?? '').padEnd(4, '0')) : null;
}
