// A report: one question about how complaints are handled, as the rows it counts. The figures on the screen and the list behind each
// of them are drawn from the very same rows, so they cannot disagree. A report keeps nothing and judges nobody.
import type { RawBuilder } from 'kysely';
import type { Day } from '#domain/day.ts';

export interface ReportAsked {
  readonly now: Date;
  /** Today where the organisation is. */
  readonly today: Day;
  /** The first day of the first month counted. */
  readonly since: Day;
  readonly timeZone: string;
}

export interface Outcome {
  readonly id: string;
  readonly words: string;
  /** late is drawn as what is to be seen to now; quiet stands aside. */
  readonly tone?: 'late' | 'quiet';
}

export interface Report {
  readonly id: string;
  readonly name: string;
  readonly lead: string;
  /** Which day puts a row in its month: "the day it was due". */
  readonly dayIs: string;
  readonly one: string;
  readonly many: string;
  /** In the order they are read. Without it they are whatever the rows call them, the most frequent first. */
  readonly outcomes?: readonly Outcome[];
  /** What the amount of a row is, where it has one; the middle and the most of it are told of this outcome. */
  readonly amount?: { readonly of: string; readonly unit: 'days' | 'rounds'; readonly words: string };
  /**
   * The rows: complaint_id, id (its name within the complaint, as text), outcome, called (the name of the outcome, where `outcomes` has none), team_id, day, amount, and what stands in the
   * list: what and who. Asked under the person's own sight, so that nothing is counted that they could not open.
   */
  rows(asked: ReportAsked): RawBuilder<unknown>;
}
