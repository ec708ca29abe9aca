// Time while the office is open: for targets in working hours, and for receipt after closing time.
// Invariant: time outside opening hours and stopped time never count; a count that begins while closed begins at opening.
// Opening hours are wall-clock times, so a day on which the clocks change may be an hour longer or shorter.
import { type Calendar, openingsOn } from './calendar.ts';
import { addDays, type Day, dayOf, instantAt } from './day.ts';

const MS_PER_MINUTE = 60_000;
// Ten years without an opening hour means the calendar has none, and the count would never end.
const LONGEST_SEARCH_DAYS = 3_660;

export type Span = { readonly from: number; readonly to: number };

/** The spans, in epoch milliseconds, in which a day is open. */
export function openSpansOn(calendar: Calendar, day: Day): Span[] {
  const at = (time: string) => instantAt(day, time, calendar.timeZone).getTime();
  return openingsOn(calendar, day).map(([from, to]) => ({ from: at(from), to: at(to) }));
}

/** Whether the office is open at an instant; closing time itself is closed. */
export function isOpenAt(calendar: Calendar, instant: Date): boolean {
  const ms = instant.getTime();
  return openSpansOn(calendar, dayOf(instant, calendar.timeZone)).some((span) => span.from <= ms && ms < span.to);
}

/** When the last opening of a day ends, or null when it does not open. */
export function closingOf(calendar: Calendar, day: Day): Date | null {
  const last = openSpansOn(calendar, day).at(-1);
  return last === undefined ? null : new Date(last.to);
}

/** The instant at which so many open minutes have passed, or null where time is stopped for good or never open. */
export function addWorkingMinutes(calendar: Calendar, from: Date, minutes: number, stopped: readonly Span[] = []): Date | null {
  let left = minutes * MS_PER_MINUTE;
  let day = dayOf(from, calendar.timeZone);
  for (let searched = 0; searched < LONGEST_SEARCH_DAYS; searched += 1, day = addDays(day, 1)) {
    for (const span of openSpansOn(calendar, day).flatMap((one) => without(one, stopped))) {
      const begin = Math.max(span.from, from.getTime());
      if (begin >= span.to) continue;
      if (left <= span.to - begin) return new Date(begin + left);
      left -= span.to - begin;
    }
  }
  return null;
}

/** Open minutes between two instants; negative when `to` is earlier. */
export function workingMinutesBetween(calendar: Calendar, from: Date, to: Date): number {
  if (to < from) return -workingMinutesBetween(calendar, to, from);
  let total = 0;
  const last = dayOf(to, calendar.timeZone);
  for (let day = dayOf(from, calendar.timeZone); day <= last; day = addDays(day, 1)) {
    for (const span of openSpansOn(calendar, day)) {
      total += Math.max(0, Math.min(span.to, to.getTime()) - Math.max(span.from, from.getTime()));
    }
  }
  return total / MS_PER_MINUTE;
}

/** What is left of a span once stopped time is taken out. */
function without(span: Span, stopped: readonly Span[]): Span[] {
  let parts = [span];
  for (const stop of stopped) {
    parts = parts.flatMap((part) => [
      { from: part.from, to: Math.min(part.to, stop.from) },
      { from: Math.max(part.from, stop.to), to: part.to },
    ]);
    parts = parts.filter((part) => part.from < part.to);
  }
  return parts;
}
