// Working days in a place: the arithmetic of 'three business days after the day of receipt'.
// Invariant: adding counts days strictly after the start, so the start itself is day 0 whether or not it is worked.
// Not a clock: pauses, rolls and dated rules are in counting.ts and clock.ts.
import { type Calendar, whyClosed } from './calendar.ts';
import { addDays, type Day, daysBetween } from './day.ts';

export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  return whyClosed(calendar, day) === null;
}

/** The day itself when worked, else the next that is. */
export function onOrAfter(calendar: Calendar, day: Day): Day {
  let found = day;
  while (!isWorkingDay(calendar, found)) found = addDays(found, 1);
  return found;
}

/** The day itself when worked, else the last that was. */
export function onOrBefore(calendar: Calendar, day: Day): Day {
  let found = day;
  while (!isWorkingDay(calendar, found)) found = addDays(found, -1);
  return found;
}

/** The Nth working day after a day (before it, when negative). Zero is the day itself. */
export function addWorkingDays(calendar: Calendar, from: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** How many working days lie after `from`, up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  const span = daysBetween(from, to);
  for (let i = 1; i <= span; i += 1) if (isWorkingDay(calendar, addDays(from, i))) count += 1;
  return count;
}
