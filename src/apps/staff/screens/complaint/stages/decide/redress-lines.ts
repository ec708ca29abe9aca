// What is typed of the money of an option: lines of amounts, and of interest what it is worked out from. What stands in the fields is
// text until it is sent.
import { parseDay } from '#domain/day.ts';
import type { RedressBasis } from '#domain/redress.ts';
import { parsePercent, percentInWords, type YearCount } from '#domain/interest.ts';
import { answer, api } from '../../../../api/client.ts';
import { Refusal } from '../../../../api/refusal.ts';
import { amountInField, amountTyped, type Decision, type OptionShown } from './decision-questions.ts';

export type Working = NonNullable<OptionShown['items'][number]['working']>;

/** Interest as it is typed. `by` is 'rule:…', 'table:…' or 'given'; `result` is what it was last worked out to. */
export interface Worked {
  readonly principal: string;
  readonly from: string;
  readonly to: string;
  readonly year: YearCount;
  readonly by: string;
  readonly percent: string;
  readonly source: string;
  readonly result: Working | null;
}

export interface Line {
  readonly basis: RedressBasis;
  readonly amount: string;
  readonly reason: string;
  readonly worked?: Worked | null | undefined;
}

export const blank: Line = { basis: 'financial-loss', amount: '', reason: '' };

/**
 * Interest about to be worked out: by the first rate of the regime that holds. Where that cannot be worked out here yet, no other rule
 * stands in for it unasked: a table of the house, else one that is given.
 */
export function freshWorked({ guidance, today }: Decision): Worked {
  const holds = guidance.interest.find(({ inForce }) => inForce);
  const rule = holds?.known ? holds : undefined;
  const [table] = guidance.tables;
  const by = rule ? `rule:${rule.id}` : table ? `table:${table.id}` : 'given';
  return { principal: '', from: '', to: today, year: rule?.year ?? '365', by, percent: '', source: '', result: null };
}

export function linesOf({ items, currency }: OptionShown): Line[] {
  return items.map(({ basis, minor, reason, working }) => ({
    basis,
    amount: amountInField(minor, currency),
    reason,
    worked: working && workedFrom(working, currency),
  }));
}

function workedFrom(working: Working, currency: string): Worked {
  const { principal, from, to, year, by } = working;
  const given =
    by.of === 'given' ? { percent: percentInWords(by.percent).replace(' %', ''), source: by.source } : { percent: '', source: '' };
  const chosen = by.of === 'rule' ? `rule:${by.rule}` : by.of === 'table' ? `table:${by.table}` : 'given';
  return { principal: amountInField(principal, currency), from, to, year, by: chosen, ...given, result: working };
}

/** The rate as it was chosen, for the program. Throws a refusal naming the field where a rate given cannot be read. */
function rateOf({ by, percent, source }: Worked, field: string) {
  if (by.startsWith('rule:')) return { of: 'rule' as const, rule: by.slice('rule:'.length) };
  if (by.startsWith('table:')) return { of: 'table' as const, table: by.slice('table:'.length) };
  const read = parsePercent(percent);
  if (read === null) throw unread(`${field}.percent`, 'Write a rate such as 8 or 4.75.');
  return { of: 'given' as const, percent: read, source };
}

const unread = (field: string, words: string) =>
  new Refusal(422, {
    code: 'input.invalid',
    detail: 'It cannot be worked out yet. What you typed is still here.',
    fields: { [field]: words },
  });

/** What is asked of the calculator. Throws a refusal naming the field that cannot be read. */
export function askedOf(worked: Worked, currency: string, field: string) {
  const principal = amountTyped(worked.principal, currency, `${field}.principal`);
  if (principal === 0) throw unread(`${field}.principal`, 'Give the money the customer was without.');
  const [from, to] = [parseDay(worked.from), parseDay(worked.to)];
  if (from === null) throw unread(`${field}.from`, 'Choose a date.');
  if (to === null) throw unread(`${field}.to`, 'Choose a date.');
  return { principal, from, to, year: worked.year, by: rateOf(worked, field) };
}

/** Asks the program what the interest comes to; nothing is kept. */
export async function workItOut(complaint: string, worked: Worked, currency: string, field: string): Promise<Working> {
  const { by, ...asked } = askedOf(worked, currency, field);
  const rate = by.of === 'given' ? { of: by.of, percent: by.percent } : by;
  const query = { ...asked, ...rate };
  return answer(api.GET('/api/complaints/{id}/interest', { params: { path: { id: complaint }, query } }));
}

/** The items to send. Lines without an amount are left out, unless they are interest that was not worked out yet. */
export function itemsTyped(lines: readonly Line[], currency: string) {
  return lines.flatMap(({ basis, amount, reason, worked }, at) => {
    const interest = basis === 'interest' && worked ? worked : null;
    if (interest && amount.trim() === '') throw unread(`items.${at}.minor`, 'Work it out first, or give the amount yourself.');
    if (amount.trim() === '') return [];
    const minor = amountTyped(amount, currency, `items.${at}.minor`);
    return [{ basis, minor, reason, interest: interest && askedOf(interest, currency, `items.${at}.interest`) }];
  });
}
