// Gives a clock of a complaint more time, within the command of whoever gives it or approves it: its rule is asked once more, the
// clock is counted anew, and what was asked for it is settled. Not who may: each command says that first.
import { personBehind } from '#domain/actor.ts';
import { under } from '#domain/clock-case.ts';
import { clocksOf } from '#domain/complaint-clocks.ts';
import { dayOf, parseDay } from '#domain/day.ts';
import { decideMoreTime } from '#domain/giving-time.ts';
import type { Happening } from '#domain/happening.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import type { TimeRequest } from '#domain/time-request.ts';
import { clockCaseOf, extendClock, saveClocks } from '#records/clocks.ts';
import { saveComplaint } from '#records/complaints.ts';
import { settleTimeRequest } from '#records/time-requests.ts';
import type { Circumstances } from './command.ts';

export interface TimeToGive extends Pick<TimeRequest, 'rulePack' | 'clock' | 'reason' | 'to' | 'consented'> {
  readonly complaint: string;
  readonly told: { readonly at: Date; readonly channel: string } | null;
  /** Whether a second person who may has agreed, or gives it themselves. */
  readonly approved: boolean;
}

export interface TimeGiven {
  readonly version: number;
  readonly due: string | null;
  readonly happening: Happening;
}

export async function moveClock(
  { tx, actor, now, rules }: Circumstances,
  { complaint, rulePack, clock, reason, to, consented, told, approved }: TimeToGive,
): Promise<TimeGiven | Refusal> {
  const of = under(await clockCaseOf(tx, complaint), rulePack);
  if (!of.regimes.some((one) => one.rulePack === rulePack)) return refuse('regime.unknown');
  const on = dayOf(told?.at ?? now, of.timeZone);
  const until = (to === null ? null : parseDay(to)) ?? undefined;
  const asked = { clock, on, reason, to: until, consented, told: told !== null, mayApprove: approved };
  const more = decideMoreTime(of, rules, asked);
  if (isRefusal(more)) return more;
  const by = personBehind(actor);
  await extendClock(tx, { complaint, rulePack, clock, at: now, reason, to: until ?? null, consented, told, by });
  await settleTimeRequest(tx, complaint, { rulePack, clock, as: 'given', now });
  const version = await saveComplaint(tx, complaint, told === null ? {} : { customer_told_at: told.at });
  await saveClocks(tx, complaint, rules);
  const after = clocksOf(under(await clockCaseOf(tx, complaint), rulePack), rules);
  const due = after.answers.find(({ rule }) => rule.id === clock)?.answer.due ?? null;
  const facts = { rulePack, clock, name: more.name, was: more.due, becomes: due, consented };
  return { version, due, happening: { kind: 'time-given', about: complaint, ...facts } };
}
