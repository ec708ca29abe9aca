// Simple interest on money the customer was without: principal × rate × days / 365, with the rate that held on each day. Worked out
// exactly and rounded once, at the end, half up to the smallest unit of the currency.
//   Days: the day the money was due or left is not counted, the day it comes back is; a year is 365 days, leap year or not, as for
//   interest claimed in the county court (CPR 16.4; gov.uk, "Make a court claim for money: claim the interest").
//   A period over a change of rate is cut there: each part at its own rate, added up before rounding.
import { type Day, addDays, daysBetween } from './day.ts';

export interface Rate {
  readonly from: Day;
  /** Per cent a year in ten-thousandths: 80000 is 8 %. */
  readonly percent: number;
  readonly source: string;
}

export interface InterestAsked {
  /** In minor units. */
  readonly principal: number;
  /** The day the money was due or left the customer. */
  readonly from: Day;
  /** The day it comes back. */
  readonly to: Day;
}

export interface InterestPart {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly percent: number;
  readonly source: string;
}

export interface Interest {
  /** In minor units, rounded half up. */
  readonly minor: number;
  readonly days: number;
  readonly parts: readonly InterestPart[];
}

const dayCount = 365n;
const whole = 100n * 10_000n * dayCount;

/** Null where no rate is known for the first of the days, or the period is empty or runs backwards. */
export function simpleInterest({ principal, from, to }: InterestAsked, rates: readonly Rate[]): Interest | null {
  const parts = partsOf(from, to, rates);
  if (parts.length === 0) return null;
  const exact = parts.reduce((sum, { days, percent }) => sum + BigInt(principal) * BigInt(percent) * BigInt(days), 0n);
  const minor = Number((exact * 2n + whole) / (whole * 2n));
  return { minor, days: daysBetween(from, to), parts };
}

/** The period cut where the rate changes: a rate holds for the days from its first on, and the day it begins is its own. */
function partsOf(from: Day, to: Day, rates: readonly Rate[]): InterestPart[] {
  if (to <= from) return [];
  const sorted = rates.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const first = addDays(from, 1);
  const held = sorted.filter((rate, at) => rate.from <= to && (sorted[at + 1]?.from ?? addDays(to, 1)) > first);
  if (held[0] === undefined || held[0].from > first) return [];
  return held.map((rate, at) => {
    const begins = at === 0 ? from : addDays(rate.from, -1);
    const next = held[at + 1];
    const ends = next ? addDays(next.from, -1) : to;
    return { from: begins, to: ends, days: daysBetween(begins, ends), percent: rate.percent, source: rate.source };
  });
}

/** '8 %', '4.75 %'. */
export const percentInWords = (percent: number): string => `${String(percent / 10_000)} %`;

/** Ten-thousandths of a per cent from what was typed: '8', '4.75'. Null when it is no such number or has more than four decimals. */
export function parsePercent(typed: string): number | null {
  const found = /^(\d{1,4})(?:\.(\d{1,4}))?\s*%?$/.exec(typed.trim());
  return found ? Number(found[1]) * 10_000 + Number((found[2] ?? '').padEnd(4, '0')) : null;
}
