// Working days in a place: the arithmetic of 'three business days after the day of receipt'.
// Invariant: adding counts days strictly after the start, so the start itself is day 0 whether or not it is worked.
// Not a clock: pauses, rolls and dated rules are in counting.ts and clock.ts.
import { type Calendar, whyClosed } from './calendar.ts';
import { addDays, type Day } from './day.ts';

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
  // In whole numbers, not calendar arithmetic: a list asks this of every row, and some rows are years late.
  const [first, last] = [dayNumber(from), dayNumber(to)];
  let count = 0;
  for (let number = first + 1; number <= last; number += 1) if (!isWeekend(calendar, number)) count += 1;
  for (const holiday of calendar.holidays.keys()) {
    if (holiday > from && holiday <= to && !isWeekend(calendar, dayNumber(holiday))) count -= 1;
  }
  return count;
}

// Days since 1 January 1970, a Thursday.
const dayNumber = (of: Day): number => Math.round(Date.parse(`${of}T00:00:00Z`) / 86_400_000);

const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;
const isWeekend = (calendar: Calendar, number: number): boolean => calendar.weekend.some((day) => day === weekdayOfNumber(number));
