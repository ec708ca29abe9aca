// Finds the last day a limit gives: by counting, by a fixed date, or as the earlier or later of several limits.
// Invariant: a limit whose start has not happened, or whose condition does not hold, takes no part.
// Not the choice between dated values, nor extensions: clock.ts does those around this.
import type { Calendar } from './calendar.ts';
import { type Circumstances, holds } from './condition.ts';
import { type Count, count } from './counting.ts';
import { addDays, addMonths, type Day, day as dayFrom, endOfDay, latest, parseDay, yearOf } from './day.ts';
import type { Stopped } from './stopped-time.ts';
import type { Counted, MonthDay, SoftWord, Start, TimeLimit } from './time-limit.ts';
import { firstOf, type Happened, lastOf, type Trigger } from './trigger.ts';

export type Limits = {
  readonly facts: Circumstances & { readonly dues?: ReadonlyMap<string, Day> | undefined };
  readonly stops: readonly Stopped[];
  readonly calendar: Calendar;
  readonly restarts?: Trigger | undefined;
};

/** What a limit came to: the count, what started it, and the limit that decided. */
export type Resolved = {
  readonly count: Count;
  readonly start: Happened;
  readonly startedBy: Start;
  readonly counted: Counted | null;
  readonly stops: readonly Stopped[];
  /** The duty has no date; the count, if any, is the organisation's own target. */
  readonly soft: SoftWord | null;
  readonly chosenFrom: 'earlier-of' | 'later-of' | null;
};

/** What starts a clock, or null while it has not happened. A restart after it takes its place. */
export function startOf(start: Start, facts: Limits['facts'], restarts?: Trigger): Happened | null {
  if (typeof start === 'object') {
    const due = facts.dues?.get(start.dueOf);
    return due === undefined ? null : { what: 'agreed-date', on: due };
  }
  const first = firstOf(facts.happened, start);
  const again = restarts === undefined ? null : lastOf(facts.happened, restarts);
  return first !== null && again !== null && again.on >= first.on ? again : first;
}

export function resolveLimit(limit: TimeLimit, from: Happened | null, limits: Limits, startedBy?: Start): Resolved | null {
  if (!holds(limit.when, limits.facts)) return null;
  const start = limit.starts === undefined ? from : startOf(limit.starts, limits.facts);
  const by = limit.starts ?? startedBy ?? start?.what;
  if ('of' in limit) return pick(limit.kind, limit.of, start, limits);
  if (start === null || by === undefined) return null;
  const found = { start, startedBy: by, stops: limits.stops, counted: null, soft: null, chosenFrom: null };
  if (limit.kind === 'counted') return { ...found, counted: limit, count: count(limit, start, limits.stops, limits.calendar) };
  if (limit.kind === 'on-date') return { ...found, count: ending(limit.date, start.on, limits.calendar) };
  if (limit.kind === 'next-of') return { ...found, count: ending(nextOf(limit.dates, start.on), start.on, limits.calendar) };
  if (limit.kind === 'day-of-month') {
    return { ...found, count: ending(dayOfMonth(start.on, limit.monthsAfter, limit.day), start.on, limits.calendar) };
  }
  const target = limit.target === null ? null : count(limit.target, start, limits.stops, limits.calendar);
  return { ...found, counted: limit.target, soft: limit.soft, count: target ?? undated(start.on) };
}

function pick(
  kind: 'earlier-of' | 'later-of',
  among: readonly TimeLimit[],
  start: Happened | null,
  limits: Limits,
): Resolved | null {
  const reached = among.map((one) => resolveLimit(one, start, limits)).filter((one) => one !== null);
  const standing = reached.find((one) => one.count.due === null);
  if (kind === 'later-of' && standing !== undefined) return { ...standing, chosenFrom: kind };
  const at = (one: Resolved) => one.count.dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const [first] = reached.toSorted((a, b) => (kind === 'earlier-of' ? at(a) - at(b) : at(b) - at(a)));
  return first === undefined ? null : { ...first, chosenFrom: reached.length > 1 ? kind : null };
}

function ending(due: Day, from: Day, calendar: Calendar): Count {
  const strip =
    due === from
      ? [{ day: due, kind: 'counted' as const, counted: 0 }]
      : [
          { day: from, kind: 'counted' as const, counted: 0 },
          { day: due, kind: 'last' as const, counted: null },
        ];
  return { due, dueAt: endOfDay(due, calendar.timeZone), strip, stopped: null };
}

function undated(from: Day): Count {
  return { due: null, dueAt: null, strip: [{ day: from, kind: 'counted' as const, counted: 0 }], stopped: null };
}

/** The first of some yearly dates strictly after a day. */
function nextOf(dates: readonly MonthDay[], after: Day): Day {
  const candidates = [yearOf(after), yearOf(after) + 1].flatMap((year) => dates.map((date) => inYear(year, date)));
  const [first] = candidates.filter((candidate) => candidate > after).toSorted();
  return first ?? latest(after);
}

function inYear(year: number, date: MonthDay): Day {
  const [month = '01', of = '01'] = date.split('-');
  return of === 'last'
    ? lastOfMonth(dayFrom(`${year}-${month}-01`))
    : (parseDay(`${year}-${date}`) ?? lastOfMonth(dayFrom(`${year}-${month}-01`)));
}

function dayOfMonth(after: Day, monthsAfter: number, of: number | 'last'): Day {
  const first = addMonths(dayFrom(`${after.slice(0, 7)}-01`), monthsAfter);
  const wanted = of === 'last' ? null : parseDay(`${first.slice(0, 8)}${String(of).padStart(2, '0')}`);
  return wanted ?? lastOfMonth(first);
}

function lastOfMonth(firstOfMonth: Day): Day {
  return addDays(addMonths(firstOfMonth, 1), -1);
}
