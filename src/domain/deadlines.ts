// All the clocks of a pack for one complaint, each with its last day and the reason.
// Invariant: a clock that starts when another runs out sees the very last day the other was given.
// Not the state today: put each answer to clockState for that.
import { everyDay, type Calendar } from './calendar.ts';
import { type ClockFacts, dueDay, type DueAnswer } from './clock.ts';
import type { ClockRule } from './clock-rule.ts';
import type { OtherDue } from './resolve-limit.ts';
import type { Day } from './day.ts';
import type { RulePack } from './rule-pack.ts';
import type { TimeLimit } from './time-limit.ts';

export type DeadlinesInput = {
  readonly pack: RulePack;
  /** The calendar for the role 'default'; null to count every day as worked. */
  readonly calendar: Calendar | null;
  /** Calendars for other roles the pack names; a role not given uses the default. */
  readonly calendars?: Readonly<Record<string, Calendar>> | undefined;
  readonly facts: ClockFacts;
};

/** An internal target put to one complaint. */
export interface InternalDue {
  readonly day: Day;
  /** The end of that day, or of the hour for a target in hours. */
  readonly at: Date;
  readonly atRiskFrom: Day | null;
  readonly words: string;
  readonly reason: string;
}

export type ClockAnswer = {
  readonly rule: ClockRule;
  readonly answer: DueAnswer;
  readonly calendar: Calendar;
  /** The organisation's own, tighter target beside the rule's date (internal-target.ts says when). */
  readonly internal?: InternalDue | undefined;
};

/** Every clock of the pack in the pack's order, those not started included. */
export function deadlines({ pack, calendar, calendars, facts }: DeadlinesInput): ClockAnswer[] {
  const base = calendar ?? everyDay('UTC');
  const answers = new Map<string, ClockAnswer>();
  const dues = new Map<string, OtherDue>();
  for (const rule of inOrder(pack.clocks)) {
    const own = calendars?.[rule.calendar] ?? base;
    const answer = dueDay(rule, { ...facts, suspensions: facts.suspensions ?? pack.suspensions, dues }, own);
    answers.set(rule.id, { rule, answer, calendar: own });
    if (answer.due !== null) dues.set(rule.id, { on: answer.due, name: rule.name });
  }
  return pack.clocks.flatMap((rule) => answers.get(rule.id) ?? []);
}

/** The ids of the clocks a clock waits for. */
export function waitsFor(rule: ClockRule): string[] {
  const starts = [rule.starts, ...rule.values.flatMap((value) => startsIn(value.limit))];
  return starts.flatMap((start) => (typeof start === 'object' ? [start.dueOf] : []));
}

function startsIn(limit: TimeLimit): NonNullable<TimeLimit['starts']>[] {
  const own = limit.starts === undefined ? [] : [limit.starts];
  return 'of' in limit ? [...own, ...limit.of.flatMap(startsIn)] : own;
}

/** Clocks with those they wait for first. A ring of clocks waiting for each other keeps its order; the checker finds it. */
function inOrder(clocks: readonly ClockRule[]): ClockRule[] {
  const placed = new Set<ClockRule>();
  const place = (rule: ClockRule, above: readonly ClockRule[]): void => {
    if (placed.has(rule) || above.includes(rule)) return;
    for (const id of waitsFor(rule)) {
      const awaited = clocks.find((clock) => clock.id === id);
      if (awaited !== undefined) place(awaited, [...above, rule]);
    }
    placed.add(rule);
  };
  for (const rule of clocks) place(rule, []);
  return [...placed];
}

/** A letter that a running clock calls for, by the last day of that clock. */
export interface LetterDue {
  readonly letter: string;
  readonly on: Day | null;
  /** Of the letters of one clock the first does what it asks; another is for when the first cannot be ready by then. */
  readonly standsIn: boolean;
}

/** The letters the running clocks still call for, each once, with the earliest day; one that is needed itself stands in for none. */
export function lettersDue(answers: readonly ClockAnswer[], facts: ClockFacts): LetterDue[] {
  const due = answers
    .filter(({ answer }) => answer.startedOn !== null)
    .filter(
      ({ rule, answer }) => !facts.happened.some((one) => one.on >= (answer.startedOn ?? one.on) && isSettledBy(rule, one.what)),
    )
    .flatMap(({ rule, answer }) => rule.letters.map((letter, at) => ({ letter, on: answer.due, standsIn: at > 0 })))
    .toSorted((a, b) => Number(a.standsIn) - Number(b.standsIn) || (a.on ?? '9').localeCompare(b.on ?? '9'));
  return due.filter(({ letter }, at) => due.findIndex((one) => one.letter === letter) === at);
}

/** Their ids; where a duty may be done by any of several, all of them. */
export const lettersOwed = (answers: readonly ClockAnswer[], facts: ClockFacts): string[] =>
  lettersDue(answers, facts).map(({ letter }) => letter);

function isSettledBy(rule: ClockRule, what: ClockRule['met'][number]): boolean {
  return rule.met.includes(what) || rule.ended.includes(what);
}
