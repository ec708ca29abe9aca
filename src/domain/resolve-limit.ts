// Finds the last day a limit gives: by counting, by a fixed date, or as the earlier or later of several limits.
// Invariant: a limit whose start has not happened, or whose condition does not hold, takes no part.
// Not the choice between dated values, nor extensions: clock.ts does those around this.
import type { Calendar } from './calendar.ts';
import { type Circumstances, holds } from './condition.ts';
import { type Count, count } from './counting.ts';
import { type Day, endOfDay } from './day.ts';
import { dayOfMonth, nextOf } from './fixed-date.ts';
import type { Stopped } from './stopped-time.ts';
import type { Counted, SoftWord, Start, TimeLimit } from './time-limit.ts';
import { firstOf, type Happened, lastOf, type Trigger, triggerInWords } from './trigger.ts';

/** The last day another clock was given, and what that clock is called. */
export type OtherDue = { readonly on: Day; readonly name: string };

export type Limits = {
  readonly facts: Circumstances & { readonly dues?: ReadonlyMap<string, OtherDue> | undefined };
  readonly stops: readonly Stopped[];
  readonly calendar: Calendar;
  /** Limits with a start of their own count from the last time it happened, not the first. */
  readonly anew?: boolean;
};

/** What counting begins from: 'the complaint was received' on a day, or the last day of another clock. */
export type Beginning = Happened & { readonly words: string; readonly isLastDay: boolean };

/** What a limit came to: the count, what it began from, and how it was counted. */
export type Resolved = {
  readonly count: Count;
  readonly start: Beginning;
  /** Null where a fixed date decides, or a soft duty has no target. */
  readonly counted: Counted | null;
  readonly stops: readonly Stopped[];
  /** The duty has no date; the count, if any, is the organisation's own target. */
  readonly soft: SoftWord | null;
  readonly chosenFrom: 'earlier-of' | 'later-of' | null;
};

/** What a clock begins from, or null while it has not happened. A restart after it takes its place. */
export function beginningOf(start: Start, facts: Limits['facts'], restarts?: Trigger): Beginning | null {
  if (typeof start === 'object') {
    const due = facts.dues?.get(start.dueOf);
    return due === undefined ? null : { what: 'agreed-date', on: due.on, words: `the last day of “${due.name}”`, isLastDay: true };
  }
  const first = firstOf(facts.happened, start);
  const again = restarts === undefined ? null : lastOf(facts.happened, restarts);
  const began = first !== null && again !== null && again.on >= first.on ? again : first;
  return began === null ? null : { ...began, words: triggerInWords(began.what), isLastDay: false };
}

/** The last day of a limit, or null while it has not begun. `from` is what it begins from unless it names its own start. */
export function resolveLimit(limit: TimeLimit, from: Beginning | null, limits: Limits): Resolved | null {
  if (!holds(limit.when, limits.facts)) return null;
  const again = limits.anew && typeof limit.starts === 'string' ? limit.starts : undefined;
  const start = limit.starts === undefined ? from : beginningOf(limit.starts, limits.facts, again);
  if ('of' in limit) {
    const reached = limit.of.map((one) => resolveLimit(one, start, limits)).filter((one) => one !== null);
    return pick(limit.kind, reached);
  }
  if (start === null) return null;
  const found = { start, stops: limits.stops, counted: null, soft: null, chosenFrom: null };
  if (limit.kind === 'counted') return { ...found, counted: limit, count: count(limit, start, limits.stops, limits.calendar) };
  if (limit.kind === 'on-date') return { ...found, count: ending(limit.date, start.on, limits.calendar) };
  if (limit.kind === 'next-of') return { ...found, count: ending(nextOf(limit.dates, start.on), start.on, limits.calendar) };
  if (limit.kind === 'day-of-month') {
    return { ...found, count: ending(dayOfMonth(start.on, limit.monthsAfter, limit.day), start.on, limits.calendar) };
  }
  const target = limit.target === null ? null : count(limit.target, start, limits.stops, limits.calendar);
  return { ...found, counted: limit.target, soft: limit.soft, count: target ?? undated(start.on) };
}

// Where the later decides and one of them stands still, nobody can say yet which is later.
function pick(kind: 'earlier-of' | 'later-of', reached: readonly Resolved[]): Resolved | null {
  const standing = reached.find((one) => one.count.due === null);
  if (kind === 'later-of' && standing !== undefined) return { ...standing, chosenFrom: kind };
  const at = (one: Resolved) => one.count.dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const [first] = reached.toSorted((a, b) => (kind === 'earlier-of' ? at(a) - at(b) : at(b) - at(a)));
  return first === undefined ? null : { ...first, chosenFrom: reached.length > 1 ? kind : null };
}

function ending(due: Day, from: Day, calendar: Calendar): Count {
  const strip: Count['strip'] = [
    { day: from, kind: 'counted', counted: 0 },
    { day: due, kind: 'last', counted: null },
  ];
  return { due, dueAt: endOfDay(due, calendar.timeZone), strip: due === from ? strip.slice(0, 1) : strip, stopped: null };
}

function undated(from: Day): Count {
  return { due: null, dueAt: null, strip: [{ day: from, kind: 'counted', counted: 0 }], stopped: null };
}
