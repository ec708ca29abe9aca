// The organisation's own check of what a rule pack says against the source: by whom, on which day, in what, with what found.
// Invariant: a check is of the words that were there; once the pack says something else, it counts no longer.
// Not a change of the rule: a check that found something different says so, and the rule stays until the pack is mended.
import { z } from 'zod';
import type { Day } from './day.ts';

export interface RuleCheck {
  readonly rulePack: string;
  /** The key of the statement (pack/statement.ts). */
  readonly statement: string;
  /** What the pack said when it was checked. */
  readonly says: string;
  readonly agrees: boolean;
}

/** A check that stands, as it is told: what was read, when, by whom, and what was found. */
export const StandingCheck = z.object({
  statement: z.string(),
  says: z.string().describe('What the pack said when it was checked'),
  agrees: z.boolean(),
  source: z.string(),
  readOn: z.iso.date(),
  note: z.string(),
  by: z.string(),
  at: z.iso.datetime({ offset: true }),
});
export type StandingCheck = z.infer<typeof StandingCheck>;

/** Whether somebody compared exactly these words with the source and found that they agree. */
export function isChecked(checks: readonly RuleCheck[], of: Omit<RuleCheck, 'agrees'>): boolean {
  return checks.some((one) => one.agrees && one.rulePack === of.rulePack && one.statement === of.statement && one.says === of.says);
}

/** Why a source cannot have been read on this day; undefined when it can. */
export function wrongReadDay(read: Day, today: Day): string | undefined {
  return read > today ? 'Give the day on which it was read: it cannot be after today.' : undefined;
}
