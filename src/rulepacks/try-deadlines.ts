// "Try it": the clocks of a pack, or of several as on one complaint, for dates somebody types in, and from when the independent body
// may be asked. It counts by the same functions as a complaint's clocks, in the same calendars; nothing is kept.
import { z } from 'zod';
import { type Calendar, type CalendarChange, changedCalendar } from '#domain/calendar.ts';
import type { ClockFacts } from '#domain/clock.ts';
import { type ClockCase, everyRegime } from '#domain/clock-case.ts';
import { clockState } from '#domain/clock-state.ts';
import { clocksOf } from '#domain/complaint-clocks.ts';
import { type ClockAnswer, deadlines } from '#domain/deadlines.ts';
import { type ClockChoice, withLocalChoices } from '#domain/local-choices.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import type { Rules } from '#domain/rules.ts';
import { thirdPartyIn } from '#domain/third-party.ts';
import { type Happened, parseTrigger } from '#domain/trigger.ts';
import { suggest } from './closest.ts';
import { parseHappened, parseMoment } from './moment.ts';
import { readChoice } from './read-choice.ts';
import { typeIn } from './type-in.ts';

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
  type: z.string().optional().describe('What kind of complaint it is: its id in the rules, or its name'),
  channel: z.string().optional(),
  complainant: z.string().optional(),
  choose: z
    .array(
      z.object({
        clock: z.string(),
        what: z.string().describe('length, target or receiptRoll'),
        value: z.string().describe('Such as 5 working days, or after-hours'),
      }),
    )
    .max(50)
    .optional()
    .describe('Choices that the rules leave to the organisation'),
  now: z.string().optional().describe('The moment at which each clock is told to stand, written as when; now where none is given'),
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
        dueAt: z.iso.datetime().nullable().describe('The end of that day, or the hour for a limit in hours'),
        noDate: z
          .enum(['does-not-apply', 'not-started', 'not-in-force', 'soft', 'paused'])
          .nullable()
          .describe('Why there is no last day, where there is none'),
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
    packs: z.array(
      z.object({
        rulePack: z.string(),
        name: z.string(),
        thirdParty: z
          .object({
            name: z.string(),
            on: day.nullable().describe('The first day the customer may go there; null while nothing fixes it'),
            why: z.string(),
            cites: z.string(),
          })
          .nullable()
          .describe('The independent body under these rules'),
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

type Asked = z.output<typeof deadlinesInput>;

export function tryDeadlines(asked: Asked, { rules, changes, now }: Trying): TriedDeadlines | Refusal {
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
  const { choices, wrong } = choicesIn(asked.choose ?? [], packs);
  const at = asked.now === undefined ? now : parseMoment(asked.now, calendar)?.at;
  if (at === undefined) wrong.push(['now', `'${asked.now}' is not a moment; write it as 2026-04-10T09:00.`]);
  faults.push(...wrong);
  if (faults.length > 0 || at === undefined) return refuse('input.invalid', { fields: Object.fromEntries(faults) });
  const tried = packs.map((whole): Tried => {
    const mine = Object.entries(choices).filter(([clock]) => whole.clocks.some(({ id }) => id === clock));
    const { pack } = withLocalChoices(whole, Object.fromEntries(mine));
    const happened = read.flatMap(({ under, one }): Happened[] =>
      typeof one === 'string' || (under !== undefined && under !== pack.id) ? [] : [one],
    );
    // Each regulator has its own kinds of complaint: one that a pack does not know is none of its.
    const type = typeIn(pack, asked.type) ?? (packs.length === 1 ? asked.type : undefined);
    const facts: ClockFacts = { happened, type, channel: asked.channel, complainant: asked.complainant };
    return { pack, calendar, facts, answers: deadlines({ pack, calendar, facts }) };
  });
  return told(tried, at);
}

interface Tried {
  readonly pack: RulePack;
  readonly calendar: Calendar;
  readonly facts: ClockFacts;
  readonly answers: readonly ClockAnswer[];
}

const told = (tried: readonly Tried[], now: Date): TriedDeadlines => ({
  clocks: tried.flatMap(({ pack, facts, answers }) => answers.map((one) => inWords(pack.id, one, facts, now))),
  packs: tried.map(({ pack, answers, facts, calendar }) => ({
    rulePack: pack.id,
    name: pack.name,
    thirdParty: thirdPartyIn({ pack, answers, facts, calendar }),
  })),
});

/** A kind of complaint or of complainant that none of the packs knows would be passed over, and the clocks of another told. */
function kindsUnknown({ type, complainant }: Asked, packs: readonly RulePack[]): [string, string][] {
  const kinds = (what: string, written: string | undefined, known: readonly string[]): [string, string][] =>
    written === undefined || known.length === 0 || known.includes(written)
      ? []
      : [[what, `These rules do not know '${written}': ${suggest(written, known)}`]];
  const ids = (list: 'types' | 'eligible') => packs.flatMap((pack) => pack[list].map(({ id }) => id));
  const kind = packs.some((pack) => typeIn(pack, type) !== undefined) ? undefined : type;
  return [...kinds('type', kind, ids('types')), ...kinds('complainant', complainant, ids('eligible'))];
}

/** The choices by clock; what is not one, or not one these rules leave open, beside where it was written. */
function choicesIn(written: NonNullable<Asked['choose']>, packs: readonly RulePack[]) {
  const choices: Record<string, ClockChoice> = {};
  const wrong: [string, string][] = [];
  for (const [index, { clock, what, value }] of written.entries()) {
    const faults: string[] = [];
    const choice = { ...choices[clock], ...readChoice(clock, { [what]: value }, faults) };
    const having = packs.filter(({ clocks }) => clocks.some(({ id }) => id === clock));
    for (const pack of having.length > 0 ? having : packs) faults.push(...withLocalChoices(pack, { [clock]: choice }).refused);
    if (faults.length === 0) choices[clock] = choice;
    else wrong.push([`choose.${index}`, faults.join(' ')]);
  }
  return { choices, wrong };
}

/** The deadlines of a complaint as it stands, under each of its regimes, the main one first. */
export const deadlinesOf = (of: ClockCase, { rules, now }: { rules: Rules; now: Date }): TriedDeadlines =>
  told(
    everyRegime(of).flatMap((one): Tried[] => {
      const pack = rules.packs.get(one.rulePack);
      return pack ? [{ pack, ...clocksOf(one, rules) }] : [];
    }),
    now,
  );

function inWords(
  rulePack: string,
  { rule, answer, calendar }: ClockAnswer,
  facts: ClockFacts,
  now: Date,
): TriedDeadlines['clocks'][number] {
  const { id, name, kind, duty } = rule;
  const { due, dueAt, noDate, target, why, cites, unconfirmed, strip } = answer;
  const { state, words } = clockState(rule, answer, facts, { now, calendar });
  const last = { due, dueAt: dueAt?.toISOString() ?? null, noDate };
  return { rulePack, id, name, kind, duty, ...last, target, state, stands: words, why, cites, unconfirmed, strip: [...strip] };
}
