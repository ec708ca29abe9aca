// Where a clock stands today, in words a person says: 'tomorrow', 'in 3 working days', '2 working days late'.
// States: does-not-apply and not-started wait outside; running → at-risk → late (a duty) or closed (a window);
// paused while time stands still; met or met-late once done; ended when nothing is owed any more.
// 'past-target' is late only by the organisation's own wish, and is never called a breach.
import type { Calendar } from './calendar.ts';
import type { ClockFacts, DueAnswer } from './clock.ts';
import type { ClockRule } from './clock-rule.ts';
import { dateInWords, type Day, dayInShort, dayOf, daysBetween } from './day.ts';
import { type Happened, type Trigger } from './trigger.ts';
import { isWorkingDay, workingDaysBetween } from './working-day.ts';

export const CLOCK_STATES = [
  'does-not-apply',
  'not-started',
  'running',
  'at-risk',
  'paused',
  'late',
  'past-target',
  'closed',
  'met',
  'met-late',
  'ended',
] as const;
export type ClockStateName = (typeof CLOCK_STATES)[number];

export type ClockState = { readonly state: ClockStateName; readonly words: string; readonly on: Day | null };

// Further off than this, a date says more than a number of days.
const FAR_DAYS = 60;
const MS_PER_HOUR = 3_600_000;

export function clockState(
  rule: ClockRule,
  answer: DueAnswer,
  facts: ClockFacts,
  at: { now: Date; calendar: Calendar },
): ClockState {
  if (answer.noDate === 'does-not-apply' || answer.noDate === 'not-in-force') return named('does-not-apply', 'does not apply');
  if (answer.startedOn === null) return named('not-started', 'not started');
  const done = firstSince(facts.happened, rule.met, answer.startedOn);
  if (done !== null) return metState(answer, done, at.calendar);
  const ended = firstSince(facts.happened, rule.ended, answer.startedOn);
  if (ended !== null) return { state: 'ended', words: `ended ${dayInShort(ended.on)}`, on: ended.on };
  if (answer.stopped !== null)
    return named('paused', answer.stopped.by === 'pause' ? `paused, ${answer.stopped.why}` : 'time does not run');
  const last = answer.due ?? answer.target;
  if (last === null) return named('running', 'no date set');
  return standing(rule, answer, last, at);
}

function named(state: ClockStateName, words: string): ClockState {
  return { state, words, on: null };
}

function standing(rule: ClockRule, answer: DueAnswer, last: Day, { now, calendar }: { now: Date; calendar: Calendar }): ClockState {
  const today = dayOf(now, calendar.timeZone);
  const over = answer.dueAt === null ? today > last : now >= answer.dueAt;
  const words = untilInWords(answer, last, now, calendar);
  if (!over) return { state: answer.atRiskFrom !== null && today >= answer.atRiskFrom ? 'at-risk' : 'running', words, on: last };
  if (rule.kind === 'window') return { state: 'closed', words: `closed ${dayInShort(last)}`, on: last };
  const ours = rule.kind === 'own-target' || answer.due === null;
  return { state: ours ? 'past-target' : 'late', words: ours ? words.replace('late', 'past our own target') : words, on: last };
}

function untilInWords(answer: DueAnswer, last: Day, now: Date, calendar: Calendar): string {
  const today = dayOf(now, calendar.timeZone);
  const late = answer.dueAt !== null && now >= answer.dueAt;
  if (last !== today) return daysInWords(calendar, today, last);
  if (answer.dueAt === null || (!late && answer.dueAt.getTime() - now.getTime() > 12 * MS_PER_HOUR)) return 'today';
  const hours = Math.abs(answer.dueAt.getTime() - now.getTime()) / MS_PER_HOUR;
  const said = hours < 1 ? 'less than an hour' : plural(Math.floor(hours), 'hour');
  return late ? `${said} late` : `today, ${said} left`;
}

/** How far a day is from today: 'today', 'tomorrow', 'in 3 working days', '2 working days late', 'by 30 May 2027'. */
export function daysInWords(calendar: Calendar, today: Day, last: Day): string {
  const days = daysBetween(today, last);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days > FAR_DAYS) return `by ${dateInWords(last)}`;
  const working = calendar.known === null ? 0 : Math.abs(workingDaysBetween(calendar, today, last));
  // A last day at a weekend is told in calendar days: 'in 1 working day' would name the Friday before it. The unit is always named.
  const inWorkingDays = working > 0 && (days < 0 || isWorkingDay(calendar, last));
  const said = inWorkingDays ? plural(working, 'working day') : plural(Math.abs(days), 'calendar day');
  return days > 0 ? `in ${said}` : `${said} late`;
}

function metState(answer: DueAnswer, done: Happened, calendar: Calendar): ClockState {
  const last = answer.due;
  const late = last !== null && (done.at !== undefined && answer.dueAt !== null ? done.at >= answer.dueAt : done.on > last);
  if (!late || last === null) return { state: 'met', words: `done ${dayInShort(done.on)}`, on: done.on };
  const by = done.on === last ? 'late' : daysInWords(calendar, done.on, last);
  return { state: 'met-late', words: `done ${dayInShort(done.on)}, ${by}`, on: done.on };
}

function firstSince(happened: readonly Happened[], any: readonly Trigger[], since: Day): Happened | null {
  const [first] = happened.filter((one) => any.includes(one.what) && one.on >= since).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return first ?? null;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
