// The organisation's own period for keeping complaints, beside the one its rules came with.
// Invariant: where a rule fixes the period, the organisation may only keep for longer; where none does, the period is its own to set.
import type { RetentionRule } from './rule-pack.ts';
import { counted, type TimeLimit } from './time-limit.ts';

export interface OwnPeriod {
  readonly rulePack: string;
  readonly rule: string;
  readonly months: number;
}

/** The period of rules that say nothing of keeping: it is the organisation's own to fix, from the end of the complaint. */
export const unsaidRule: RetentionRule = {
  id: 'own',
  says: 'These rules say nothing of how long complaints are kept',
  basis: 'own-policy',
  starts: 'closed',
  limit: null,
  source: 'our own policy',
  evidence: 'K',
  sure: 'low',
  unconfirmed: false,
};

/** The periods of a pack with the organisation's own in their places. */
export function withOwnPeriods(pack: string, rules: readonly RetentionRule[], own: readonly OwnPeriod[]): RetentionRule[] {
  return (rules.length === 0 ? [unsaidRule] : rules).map((rule) => {
    const chosen = own.find((one) => one.rulePack === pack && one.rule === rule.id);
    return chosen === undefined ? rule : { ...rule, limit: chosenLimit(rule, chosen.months) };
  });
}

function chosenLimit(rule: RetentionRule, months: number): TimeLimit {
  const chosen = counted(inYears(months));
  return rule.limit === null || mayBeShorter(rule) ? chosen : { kind: 'later-of', of: [rule.limit, chosen] };
}

/** Whether the organisation may keep for less than the period says: only where the period is no rule but its own policy. */
export const mayBeShorter = (rule: Pick<RetentionRule, 'basis'>): boolean => rule.basis === 'own-policy';

/** Periods for some kinds of complaint only. Where nobody wrote down of which kind one is, they cannot be told to reach it. */
export const forSomeKinds = (rules: readonly RetentionRule[]): RetentionRule[] =>
  rules.filter(({ when }) => when?.type !== undefined);

/** How many months a period lasts, where it is a plain count of years or months; null for any other. */
export function monthsOf(limit: TimeLimit | null): number | null {
  if (limit?.kind !== 'counted') return null;
  if (limit.unit === 'years') return limit.length * 12;
  return limit.unit === 'months' ? limit.length : null;
}

const inYears = (months: number) =>
  months % 12 === 0 ? ({ length: months / 12, unit: 'years' } as const) : ({ length: months, unit: 'months' } as const);

/** '6 years', '18 months'. */
export function monthsInWords(months: number): string {
  const { length, unit } = inYears(months);
  return `${length} ${length === 1 ? unit.slice(0, -1) : unit}`;
}
