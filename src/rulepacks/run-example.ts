// Plays one example of a pack and says what came out otherwise than the author expected, and why.
// Invariant: it computes through the same functions as the product; nothing here knows a rule.
import type { Calendar } from '#domain/calendar.ts';
import type { ClockFacts } from '#domain/clock.ts';
import { clockState } from '#domain/clock-state.ts';
import { type ClockAnswer, deadlines, lettersOwed } from '#domain/deadlines.ts';
import { type LocalChoices, withLocalChoices } from '#domain/local-choices.ts';
import { overallOutcome } from '#domain/overall-outcome.ts';
import { keepUntil } from '#domain/retention.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import { PAUSE_REASONS, type PauseReason } from '#domain/stopped-time.ts';
import { thirdPartyOpens } from '#domain/third-party.ts';
import type { Happened } from '#domain/trigger.ts';
import { suggest } from './closest.ts';
import { parseHappened, parseMoment } from './moment.ts';
import { readChoice } from './read-choice.ts';
import type { Example } from './schema.ts';

/** What did not come out, one sentence each; empty when the example holds. */
export function runExample(written: RulePack, example: Example, calendars: ReadonlyMap<string, Calendar>): string[] {
  const calendar = calendars.get(example.calendar);
  if (calendar === undefined)
    return [`Unknown calendar '${example.calendar}': ${suggest(example.calendar, [...calendars.keys()])}`];
  const faults: string[] = [];
  const choices = choicesOf(example, faults);
  const { pack, refused } = withLocalChoices(written, choices);
  const facts = factsOf(example, calendar, faults);
  faults.push(...refused);
  if (faults.length > 0) return faults;
  const roles = Object.fromEntries(Object.entries(example.calendars).map(([role, id]) => [role, calendars.get(id) ?? calendar]));
  const answers = deadlines({ pack, calendar, calendars: roles, facts });
  return [
    ...clockFaults(example, answers),
    ...stateFaults(example, answers, facts, calendar),
    ...otherFaults(example, { pack, answers, facts, calendar }),
  ];
}

function factsOf(example: Example, calendar: Calendar, faults: string[]): ClockFacts {
  const happened: Happened[] = [];
  for (const [word, when] of Object.entries(example.events)) {
    for (const moment of Array.isArray(when) ? when : [when]) {
      const read = parseHappened(word, moment, calendar);
      if (typeof read === 'string') faults.push(read);
      else happened.push(read);
    }
  }
  const pauses = example.pauses.flatMap((pause) => {
    if (isPauseReason(pause.reason)) return [{ ...pause, reason: pause.reason }];
    faults.push(`Unknown reason for a pause '${pause.reason}': ${suggest(pause.reason, Object.keys(PAUSE_REASONS))}`);
    return [];
  });
  const { type, channel, complainant, extensions } = example;
  return { happened, pauses, extensions, type, channel, complainant };
}

function isPauseReason(word: string): word is PauseReason {
  return Object.hasOwn(PAUSE_REASONS, word);
}

function choicesOf(example: Example, faults: string[]): LocalChoices {
  return Object.fromEntries(
    Object.entries(example.choices).map(([clock, written]) => [clock, readChoice(clock, written, faults)] as const),
  );
}

function clockFaults(example: Example, answers: readonly ClockAnswer[]): string[] {
  const { due, target, noDate, mentions } = example.expect;
  const compare = (expected: Readonly<Record<string, string>>, pick: (one: ClockAnswer) => string | null, what: string) =>
    Object.entries(expected).flatMap(([id, wanted]) => {
      const found = answers.find((one) => one.rule.id === id);
      if (found === undefined) return [unknownClock(id, answers)];
      const came = pick(found);
      return came === wanted
        ? []
        : [`${id}: ${what} ${wanted} was expected; ${came ?? 'none'} came out. ${found.answer.why} (${found.answer.cites})`];
    });
  return [
    ...compare(due, ({ answer }) => answer.due, 'last day'),
    ...compare(target, ({ answer }) => answer.target, 'own target'),
    ...compare(noDate, ({ answer }) => answer.noDate, 'reason for no date'),
    ...Object.entries(mentions).flatMap(([id, words]) => {
      const why = answers.find((one) => one.rule.id === id)?.answer.why;
      return why?.includes(words) === true ? [] : [`${id}: the reason should mention “${words}”; it reads: ${why ?? 'nothing'}`];
    }),
  ];
}

function unknownClock(id: string, answers: readonly ClockAnswer[]): string {
  return `There is no clock '${id}': ${suggest(
    id,
    answers.map(({ rule }) => rule.id),
  )}`;
}

function stateFaults(example: Example, answers: readonly ClockAnswer[], facts: ClockFacts, calendar: Calendar): string[] {
  const wanted = Object.entries(example.expect.state);
  if (wanted.length === 0) return [];
  const moment = example.now === undefined ? null : parseMoment(example.now, calendar);
  if (moment?.at === undefined) return ["To expect a state, the example needs 'now' with a time, such as 2026-04-10T09:00."];
  const at = { now: moment.at, calendar };
  return wanted.flatMap(([id, said]) => {
    const found = answers.find((one) => one.rule.id === id);
    if (found === undefined) return [unknownClock(id, answers)];
    const { state, words } = clockState(found.rule, found.answer, facts, at);
    const came = `${state}: ${words}`;
    return came === said || state === said ? [] : [`${id}: at ${example.now} “${said}” was expected; “${came}” came out.`];
  });
}

type Played = {
  readonly pack: RulePack;
  readonly answers: readonly ClockAnswer[];
  readonly facts: ClockFacts;
  readonly calendar: Calendar;
};

function otherFaults(example: Example, { pack, answers, facts, calendar }: Played): string[] {
  const { letters, outcome, keep, opens } = example.expect;
  const faults: string[] = [];
  const compare = (what: string, wanted: string | undefined, came: string | null) => {
    if (wanted !== undefined && wanted !== came) faults.push(`${what}: ${wanted} was expected; ${came ?? 'none'} came out.`);
  };
  compare('letters owed', letters?.toSorted().join(', '), lettersOwed(answers, facts).toSorted().join(', '));
  compare('outcome', outcome, overallOutcome(example.findings, pack.rollUp));
  const kept = keepUntil(pack.retention, { ...facts, suspensions: pack.suspensions }, calendar);
  for (const [id, day] of Object.entries(keep)) compare(`keep (${id})`, day, kept.find((one) => one.rule === id)?.until ?? null);
  if (opens !== undefined) {
    compare(
      'independent body opens',
      opens,
      pack.thirdParty === null ? null : thirdPartyOpens(pack.thirdParty, answers, facts, calendar).on,
    );
  }
  return faults;
}
