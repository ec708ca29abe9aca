// Last days the rule fixes by the calendar instead of by counting: 'by 31 August', 'the 15th of the following month'.
// Invariant: a month too short for the day named gives its last day.
import { addDays, addMonths, type Day, day as dayFrom, parseDay, yearOf } from './day.ts';
import type { MonthDay } from './time-limit.ts';

/** The first of some yearly dates strictly after a day. */
export function nextOf(dates: readonly MonthDay[], after: Day): Day {
  const candidates = [yearOf(after), yearOf(after) + 1].flatMap((year) => dates.map((date) => inYear(year, date)));
  const [first] = candidates.filter((candidate) => candidate > after).toSorted();
  return first ?? after;
}

function inYear(year: number, date: MonthDay): Day {
  const [month = '01', of = '01'] = date.split('-');
  return of === 'last'
    ? lastOfMonth(dayFrom(`${year}-${month}-01`))
    : (parseDay(`${year}-${date}`) ?? lastOfMonth(dayFrom(`${year}-${month}-01`)));
}

/** A day of the month so many months after the month of a day; 'last' is that month's last day. */
export function dayOfMonth(after: Day, monthsAfter: number, of: number | 'last'): Day {
  const first = addMonths(dayFrom(`${after.slice(0, 7)}-01`), monthsAfter);
  const wanted = of === 'last' ? null : parseDay(`${first.slice(0, 8)}${String(of).padStart(2, '0')}`);
  return wanted ?? lastOfMonth(first);
}

function lastOfMonth(firstOfMonth: Day): Day {
  return addDays(addMonths(firstOfMonth, 1), -1);
}
