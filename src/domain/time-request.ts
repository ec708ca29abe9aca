// Time request: more time for a clock whose rule gives it only with a second person's word, as somebody asks for it. An approval
// stands for exactly this, and for the last day the clock has: a clock that moved since is asked about anew. It moves nothing by
// itself. Not what the rule allows: that is giving-time.ts.
import type { ClockCase } from './clock-case.ts';
import { clocksOf } from './complaint-clocks.ts';
import { type Day, parseDay } from './day.ts';
import type { Rules } from './rules.ts';

export interface TimeRequest {
  readonly id: string;
  readonly rulePack: string;
  readonly clock: string;
  readonly reason: string;
  /** The new last day; null: all that the rule gives. */
  readonly to: string | null;
  readonly consented: boolean;
  /** When and how the customer was told already; null where they are told once it is approved. */
  readonly told: { readonly at: string; readonly channel: string } | null;
  /** The last day when it was asked. */
  readonly due: string;
  /** The last day as it now is; null where the clock is gone or stands still. */
  readonly stands: string | null;
}

/** What an approval of it covers. */
export const timeAsApproved = ({ id, rulePack, clock, reason, to, consented, told, due, stands }: TimeRequest): object => ({
  id,
  rulePack,
  clock,
  reason,
  to,
  consented,
  told: told && { at: new Date(told.at).toISOString(), channel: told.channel },
  due,
  stands,
});

/** Whether what somebody now gives is what was asked and approved; when the customer was told is not part of it. */
export const givesAsAsked = (
  asked: Pick<TimeRequest, 'reason' | 'to' | 'consented'>,
  given: Pick<TimeRequest, 'reason' | 'to' | 'consented'>,
): boolean => asked.reason === given.reason && asked.to === given.to && asked.consented === given.consented;

/** The last day the clock would have with this time given on a day; null where it would have none. */
export function dueWith(of: ClockCase, rules: Rules, asked: Pick<TimeRequest, 'clock' | 'reason' | 'to'>, on: Day): Day | null {
  const { clock, reason } = asked;
  const extension = { rulePack: of.rulePack, clock, on, reason, to: (asked.to === null ? null : parseDay(asked.to)) ?? undefined };
  const { answers } = clocksOf({ ...of, extensions: [...of.extensions, extension] }, rules);
  return answers.find(({ rule }) => rule.id === clock)?.answer.due ?? null;
}
