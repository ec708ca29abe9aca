// "Try it": the clocks of a pack for dates somebody types in. It counts by the same functions as a complaint's clocks, in the
// same calendars; nothing is kept.
import { z } from 'zod';
import { type CalendarChange, changedCalendar } from '#domain/calendar.ts';
import type { ClockFacts } from '#domain/clock.ts';
import { clockState } from '#domain/clock-state.ts';
import { type ClockAnswer, deadlines } from '#domain/deadlines.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import type { Happened } from '#domain/trigger.ts';
import { parseHappened } from './moment.ts';

const day = z.iso.date();

export const deadlinesInput = z.object({
  rulePack: z.string(),
  calendar: z.string(),
  happened: z
    .array(
      z.object({
        what: z.string().describe('Such as received, acknowledged, final-response-sent'),
        when: z.string().describe('2026-04-02, or 2026-04-02T18:30 in the calendar’s time zone'),
      }),
    )
    .min(1, 'Say what happened: a complaint is at least received.')
    .max(50),
  type: z.string().optional(),
  channel: z.string().optional(),
  complainant: z.string().optional(),
});

export const TriedDeadlines = z
  .object({
    clocks: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        duty: z.string(),
        due: day.nullable().describe('The last day in time; null where the rule sets none, or it has not started'),
        target: day.nullable().describe('Where the rule sets no date: the last day of our own target'),
        state: z.string(),
        stands: z.string().describe('How it stands today, in words'),
        why: z.string(),
        cites: z.string(),
        unconfirmed: z.boolean(),
        strip: z.array(
          z.object({
            day,
            to: day.optional(),
            kind: z.enum(['counted', 'closed', 'stopped', 'rolled', 'last']),
            counted: z.number().nullable(),
            note: z.string().optional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'TriedDeadlines' });
export type TriedDeadlines = z.infer<typeof TriedDeadlines>;

export interface Trying {
  readonly rules: Rules;
  /** What the organisation changed in the calendar asked for. */
  readonly changes: readonly CalendarChange[];
  readonly now: Date;
}

export function tryDeadlines(asked: z.output<typeof deadlinesInput>, { rules, changes, now }: Trying): TriedDeadlines | Refusal {
  const pack = rules.packs.get(asked.rulePack);
  const base = rules.calendars.get(asked.calendar);
  if (!pack) return refuse('input.invalid', { fields: { rulePack: 'Choose one of the rule packs listed.' } });
  if (!base) return refuse('input.invalid', { fields: { calendar: 'Choose one of the calendars listed.' } });
  const calendar = changedCalendar(base, changes);
  const read = asked.happened.map(({ what, when }) => parseHappened(what, when, calendar));
  const faults = read.flatMap((one, index) => (typeof one === 'string' ? [[`happened.${index}.when`, one] as const] : []));
  if (faults.length > 0) return refuse('input.invalid', { fields: Object.fromEntries(faults) });
  const happened = read.filter((one): one is Happened => typeof one !== 'string');
  const facts: ClockFacts = { happened, type: asked.type, channel: asked.channel, complainant: asked.complainant };
  return { clocks: deadlines({ pack, calendar, facts }).map((one) => inWords(one, facts, now)) };
}

function inWords({ rule, answer, calendar }: ClockAnswer, facts: ClockFacts, now: Date): TriedDeadlines['clocks'][number] {
  const { id, name, kind, duty } = rule;
  const { due, target, why, cites, unconfirmed, strip } = answer;
  const { state, words } = clockState(rule, answer, facts, { now, calendar });
  return { id, name, kind, duty, due, target, state, stands: words, why, cites, unconfirmed, strip: [...strip] };
}
