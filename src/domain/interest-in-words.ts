// How interest was worked out, in words: in a line for whoever decides or approves, in a sentence for the customer. It tells what
// was kept with the amount; it works nothing out.
import { type Currency, digitsOf } from './currency.ts';
import { dateInWords } from './day.ts';
import { exactInterest, exactUnits, type InterestPart, percentInWords, yearCounts } from './interest.ts';
import type { InterestWorking } from './interest-rate.ts';
import { money, moneyInWords } from './money.ts';

const days = (count: number): string => (count === 1 ? '1 day' : `${count.toLocaleString('en-GB')} days`);

type Told = Pick<InterestWorking, 'principal' | 'from' | 'to' | 'days' | 'parts'>;

/** 'simple interest on £1,000 from 1 March 2025 to 20 April 2025, 50 days at 8 % a year'. For a letter as well. */
export function interestInWords({ principal, from, to, days: count, parts }: Told, currency: Currency): string {
  const on = `simple interest on ${moneyInWords(money(principal, currency))} from ${dateInWords(from)} to ${dateInWords(to)}`;
  const percents = [...new Set(parts.map(({ percent }) => percent))];
  if (percents.length === 1) return `${on}, ${days(count)} at ${percentInWords(percents[0] ?? 0)} a year`;
  if (parts.length <= 3)
    return `${on}: ${parts.map((part) => `${days(part.days)} at ${percentInWords(part.percent)} a year`).join(', ')}`;
  const [least, most] = [Math.min(...percents), Math.max(...percents)];
  return `${on}, ${days(count)} at the rates of each day, between ${percentInWords(least)} and ${percentInWords(most)} a year`;
}

/** '23 December 2025 to 31 December 2025: 9 days at 8 %, a year of 365 days: £1.9726'. The sum of the parts is rounded once, not each. */
export function partInWords(part: InterestPart, principal: number, currency: Currency): string {
  const { first, last, days: count, percent, daysOfYear } = part;
  const span = first === last ? dateInWords(first) : `${dateInWords(first)} to ${dateInWords(last)}`;
  const bears = beforeRounding(exactInterest(principal, [part]), currency);
  return `${span}: ${days(count)} at ${percentInWords(percent)}, a year of ${daysOfYear} days: ${bears}`;
}

/** '£1.9726': an exact amount with two decimals more than are paid, cut and not rounded. */
function beforeRounding(exact: bigint, currency: Currency): string {
  const digits = digitsOf(currency);
  const finer = String((exact * 100n) / exactUnits).padStart(digits + 3, '0');
  const shown = new Intl.NumberFormat('en-GB', { style: 'currency', currency, minimumFractionDigits: digits + 2 });
  return shown.format(`${finer.slice(0, -digits - 2)}.${finer.slice(-digits - 2)}` as `${number}`);
}

/** What was assumed: how days and years count, and where it is rounded. */
export const howCounted = ({ year }: Pick<InterestWorking, 'year'>): string =>
  `Simple interest. The day the money left is not counted, the day it comes back is. ${yearCounts[year]} Rounded once, at the end, half up.`;
