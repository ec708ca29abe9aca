// The more time that approval is asked for, as it stands today: which clock, what its rule gives and takes, from when to when, and why
// it could not be given any more. Its digest is taken by the same rule as the command's (records/time-requests.ts).
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { type Weight, weightless } from '#domain/approval.ts';
import { readClockCase, under } from '#domain/clock-case.ts';
import { dayOf, parseDay } from '#domain/day.ts';
import { decideMoreTime, moreTimeFor, moreTimeInWords } from '#domain/giving-time.ts';
import { isRefusal } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import { dueWith, timeAsApproved, type TimeRequest } from '#domain/time-request.ts';

export const TimeAskedShown = z.object({
  clock: z.string().describe('The name of the clock'),
  regime: z.string(),
  says: z.string().describe('What the rule gives and what it takes; empty once nothing is left to give'),
  due: z.iso.date().describe('The last day when it was asked'),
  becomes: z.iso.date().nullable().describe('The last day it would then have; null where none can be said any more'),
  reason: z.string(),
  consented: z.boolean(),
  told: z.object({ at: z.iso.datetime({ offset: true }), channel: z.string() }).nullable(),
  tellFirst: z.boolean().describe('Whether the time is given only once the customer is told, after it is approved'),
  given: z.boolean(),
  whyNot: z.string().describe('Why it cannot be given any more, in words; empty while it can'),
});
type Shown = z.output<typeof TimeAskedShown>;

export interface TimeAsked extends TimeRequest {
  readonly state: 'asked' | 'given' | 'replaced';
  readonly facts: unknown;
}

/** The request an approval is about, with the facts of its clocks; null when it is about something else. */
export const timeAsked = (approval: string): RawBuilder<unknown> => sql`
  (select json_build_object('id', t.id, 'rulePack', t.rule_pack, 'clock', t.clock, 'reason', t.reason,
      'to', to_char(t.to_day, 'YYYY-MM-DD'), 'consented', t.consented, 'state', t.state,
      'told', case when t.told_at is null then null else json_build_object('at', t.told_at, 'channel', t.told_channel) end,
      'due', to_char(t.due_day, 'YYYY-MM-DD'), 'stands', (select to_char(k.due_day, 'YYYY-MM-DD') from complaint_clock k
        where k.complaint_id = t.complaint_id and k.rule_pack = t.rule_pack and k.clock = t.clock), 'facts', clock_case(t.complaint_id))
    from approval a join time_request t on t.complaint_id = a.complaint_id and t.id::text = a.subject
    where a.id = ${approval} and a.kind = 'time')`;

export interface TimeShown {
  readonly shown: Shown;
  /** Undefined once it was given or another took its place. */
  readonly subject: { readonly kind: 'time'; readonly content: object; readonly weight: Weight } | undefined;
}

export function timeShown({ facts, state, ...asked }: TimeAsked, { rules, now }: { rules: Rules; now: Date }): TimeShown {
  const of = under(readClockCase(facts), asked.rulePack);
  const pack = rules.packs.get(asked.rulePack);
  const open = state === 'asked';
  const on = dayOf(asked.told ? new Date(asked.told.at) : now, of.timeZone);
  const to = (asked.to === null ? null : parseDay(asked.to)) ?? undefined;
  const request = { clock: asked.clock, on, reason: asked.reason, to, consented: asked.consented, told: true, mayApprove: true };
  const decided = open ? decideMoreTime(of, rules, request) : null;
  const more = open ? moreTimeFor(of, rules, asked.clock) : null;
  const letter = pack?.letters.find(({ id }) => id === more?.rule.letter)?.name ?? null;
  const shown = {
    clock: pack?.clocks.find(({ id }) => id === asked.clock)?.name ?? asked.clock,
    regime: pack?.name ?? asked.rulePack,
    says: more ? moreTimeInWords(more, letter) : '',
    due: asked.due,
    becomes: open ? (isRefusal(decided) ? null : dueWith(of, rules, asked, on)) : asked.to,
    reason: asked.reason,
    consented: asked.consented,
    told: asked.told,
    tellFirst: open && more?.rule.letter !== undefined && asked.told === null,
    given: state === 'given',
    whyNot: isRefusal(decided) ? decided.words : '',
  };
  return { shown, subject: open ? { kind: 'time', content: timeAsApproved(asked), weight: weightless } : undefined };
}
