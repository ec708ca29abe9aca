// "Try it": the clocks of a pack, or of several as on one complaint, for dates somebody types in. It counts by the same functions as a complaint's clocks, in the
// same calendars; nothing is kept.
import { z } from 'zod';
import { type CalendarChange, changedCalendar } from '#domain/calendar.ts';
import type { ClockFacts } from '#domain/clock.ts';
import { type ClockCase, everyRegime } from '#domain/clock-case.ts';
import { clockState } from '#domain/clock-state.ts';
import { clocksOf } from '#domain/complaint-clocks.ts';
import { type ClockAnswer, deadlines } from '#domain/deadlines.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import type { Rules } from '#domain/rules.ts';
import { type Happened, parseTrigger } from '#domain/trigger.ts';
import { suggest } from './closest.ts';
import { parseHappened } from './moment.ts';

const day = z.iso.date();

export const deadlinesInput = z.object({
  rulePack: z
    .union([z.string(), z.array(z.string()).min(1, 'Choose the rules.').max(20)], {
      error: 'Choose the rules: one, or a list of them.',
    })
    .describe('The rules to try, or several that apply side by side'),
  calendar: z.string(),
  happened: z
    .array(
      z.object({
        what: z.string().describe('Such as received, acknowledged, final-response-sent'),
        when: z.string().describe('2026-04-02, or 2026-04-02T18:30 in the calendar’s time zone'),
        rulePack: z.string().optional().describe('The rules it happened under, where it counts for those alone'),
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
        rulePack: z.string().describe('The rules it is a clock of'),
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
  const named = [...new Set([asked.rulePack].flat())];
  const packs = named.flatMap((id) => rules.packs.get(id) ?? []);
  const base = rules.calendars.get(asked.calendar);
  if (packs.length < named.length) return refuse('input.invalid', { fields: { rulePack: 'Choose one of the rule packs listed.' } });
  if (!base) return refuse('input.invalid', { fields: { calendar: 'Choose one of the calendars listed.' } });
  const calendar = changedCalendar(base, changes);
  const read = asked.happened.map(({ what, when, rulePack }) => ({ under: rulePack, one: parseHappened(what, when, calendar) }));
  const faults = read.flatMap(({ under, one }, index): [string, string][] => {
    const word = asked.happened[index]?.what ?? '';
    if (typeof one === 'string') return [[`happened.${index}.${parseTrigger(word) === null ? 'what' : 'when'}`, one]];
    const known = under === undefined || named.includes(under);
    return known ? [] : [[`happened.${index}.rulePack`, 'Choose one of the rules tried.']];
  });
  faults.push(...kindsUnknown(asked, packs));
  if (faults.length > 0) return refuse('input.invalid', { fields: Object.fromEntries(faults) });
  const clocks = packs.flatMap((pack) => {
    const happened = read.flatMap(({ under, one }): Happened[] =>
      typeof one === 'string' || (under !== undefined && under !== pack.id) ? [] : [one],
    );
    // Each regulator has its own kinds of complaint: one that a pack does not know is none of its.
    const type = pack.types.some(({ id }) => id === asked.type) || packs.length === 1 ? asked.type : undefined;
    const facts: ClockFacts = { happened, type, channel: asked.channel, complainant: asked.complainant };
    return deadlines({ pack, calendar, facts }).map((one) => inWords(pack.id, one, facts, now));
  });
  return { clocks };
}

/** A kind of complaint or of complainant that none of the packs knows would be passed over, and the clocks of another told. */
function kindsUnknown({ type, complainant }: z.output<typeof deadlinesInput>, packs: readonly RulePack[]): [string, string][] {
  const kinds = (what: string, written: string | undefined, known: readonly string[]): [string, string][] =>
    written === undefined || known.length === 0 || known.includes(written)
      ? []
      : [[what, `These rules do not know '${written}': ${suggest(written, known)}`]];
  const ids = (list: 'types' | 'eligible') => packs.flatMap((pack) => pack[list].map(({ id }) => id));
  return [...kinds('type', type, ids('types')), ...kinds('complainant', complainant, ids('eligible'))];
}

/** The deadlines of a complaint as it stands, under each of its regimes, the main one first. */
export const deadlinesOf = (of: ClockCase, { rules, now }: { rules: Rules; now: Date }): TriedDeadlines => ({
  clocks: everyRegime(of).flatMap((one) => {
    const { answers, facts } = clocksOf(one, rules);
    return answers.map((answer) => inWords(one.rulePack, answer, facts, now));
  }),
});

function inWords(
  rulePack: string,
  { rule, answer, calendar }: ClockAnswer,
  facts: ClockFacts,
  now: Date,
): TriedDeadlines['clocks'][number] {
  const { id, name, kind, duty } = rule;
  const { due, target, why, cites, unconfirmed, strip } = answer;
  const { state, words } = clockState(rule, answer, facts, { now, calendar });
  return { rulePack, id, name, kind, duty, due, target, state, stands: words, why, cites, unconfirmed, strip: [...strip] };
}
