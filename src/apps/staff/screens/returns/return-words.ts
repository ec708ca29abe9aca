// Figures of a return as they are read: money in its currency, percentages to one place, a blank as a dash that says so.
import { isCurrency } from '#domain/currency.ts';
import { dateInWords, parseDay } from '#domain/day.ts';
import { money, moneyInWords } from '#domain/money.ts';
import type { Listed, ReturnCell } from './questions.ts';

const whole = new Intl.NumberFormat('en-GB');
const fine = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const tenth = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** Null for a blank. */
export function cellInWords({ unit, value }: Pick<ReturnCell, 'unit' | 'value'>, currency: string): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return value;
  if (unit === 'money') return isCurrency(currency) ? moneyInWords(money(value, currency)) : whole.format(value);
  if (unit === 'percent') return `${tenth.format(value)} %`;
  if (unit === 'days' || unit === 'working-days') return `${tenth.format(value)} ${unit === 'days' ? 'days' : 'working days'}`;
  return unit === 'per' ? fine.format(value) : whole.format(value);
}

export const standings: Readonly<Record<Listed['standing'], { readonly title: string; readonly of: readonly [string, string] }>> = {
  late: { title: 'Late', of: ['return', 'returns'] },
  soon: { title: 'Due within two weeks', of: ['return', 'returns'] },
  'to-do': { title: 'The period is over', of: ['return', 'returns'] },
  ready: { title: 'Frozen, to be sent in', of: ['return', 'returns'] },
  running: { title: 'The period runs', of: ['return', 'returns'] },
  sent: { title: 'Sent in', of: ['return', 'returns'] },
};

export function dayIn(text: string): string {
  const read = parseDay(text);
  return read === null ? text : dateInWords(read);
}

export const spanInWords = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  `${dayIn(from)} to ${dayIn(to)}`;
