// Counting by hand, a second time and on purpose: one day after another, on dates as text, with nothing of the program's own. What
// the program counts is compared with this. It is slow and plain; do not make it share anything with src.

export interface Place {
  readonly timeZone: string;
  readonly weekend: readonly string[];
  readonly holidays: ReadonlySet<string>;
  /** When the office closes on each weekday, '17:00'; absent where it does not open. */
  readonly closes: Readonly<Record<string, string>>;
}

/** Days on which time stands still, the first and the last of them; without a last, nobody knows. Instants for counts in hours. */
export interface Stop {
  readonly first: string;
  readonly last: string | null;
  readonly from?: number;
  readonly to?: number | null;
}

export interface PlainLimit {
  readonly length: number;
  readonly unit: 'working' | 'day' | 'week' | 'month' | 'year' | 'hour';
  readonly inclusive: boolean;
  readonly receiptRoll: 'none' | 'closed-day' | 'after-hours';
  readonly lastDayRoll: 'none' | 'forward' | 'back';
  readonly closing: boolean;
}

/** The last day, and the very end of it as a clock on the wall shows it; null where time stands still for good. */
export type PlainEnd = { readonly day: string; readonly until: string } | null;

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const weekday = (day: string): string => names[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? '';

export const plus = (day: string, many: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + many * 86_400_000).toISOString().slice(0, 10);

export const works = (day: string, { weekend, holidays }: Place): boolean => !weekend.includes(weekday(day)) && !holidays.has(day);

const walls = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall shows: '2026-03-29T02:30'. */
export function wall(at: number, timeZone: string): string {
  const known = walls.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  walls.set(timeZone, known);
  return known.format(at).replace(' ', 'T');
}

export const dayAt = (at: number, place: Place): string => wall(at, place.timeZone).slice(0, 10);

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same date so many months on, or the last of a month that has no such date; and whether it had one. */
function onSameDate(day: string, months: number): { readonly day: string; readonly had: boolean } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const last = lastOfMonth(toYear, toMonth);
  const two = (number: number) => String(number).padStart(2, '0');
  return { day: `${toYear}-${two(toMonth)}-${two(Math.min(date, last))}`, had: date <= last };
}

const stoppedOn = (day: string, stops: readonly Stop[]): Stop | undefined =>
  stops.find(({ first, last }) => first <= day && (last === null || day <= last));

/** The day it counts as received: the next working day for one that came in while closed, where the rule says so. */
function receivedOn(limit: PlainLimit, day: string, at: number | null, place: Place): string {
  if (limit.receiptRoll === 'none') return day;
  const closes = works(day, place) ? place.closes[weekday(day)] : undefined;
  const late =
    limit.receiptRoll === 'after-hours' && at !== null && closes !== undefined && wall(at, place.timeZone).slice(11) >= closes;
  let on = late ? plus(day, 1) : day;
  while (!works(on, place)) on = plus(on, 1);
  return on;
}

function workingDays(limit: PlainLimit, first: string, place: Place, stops: readonly Stop[]): string | null {
  let day = limit.inclusive ? plus(first, -1) : first;
  for (let left = limit.length; left > 0; ) {
    day = plus(day, 1);
    const stop = stoppedOn(day, stops);
    if (stop?.last === null) return null;
    if (!stop && works(day, place)) left -= 1;
  }
  return day;
}

/** Weeks, months and days of the calendar: the corresponding date, and a day later for each day that stood still on the way. */
function calendarDays(limit: PlainLimit, first: string, stops: readonly Stop[]): string | null {
  const { length, unit, inclusive } = limit;
  let end: string;
  if (unit === 'month' || unit === 'year') {
    const same = onSameDate(first, unit === 'year' ? length * 12 : length);
    end = inclusive && same.had ? plus(same.day, -1) : same.day;
  } else end = plus(first, length * (unit === 'week' ? 7 : 1) - (inclusive ? 1 : 0));
  for (let day = inclusive ? first : plus(first, 1); day <= end; day = plus(day, 1)) {
    const stop = stoppedOn(day, stops);
    if (stop?.last === null) return null;
    if (stop) end = plus(end, 1);
  }
  return end;
}

function hours(limit: PlainLimit, at: number, place: Place, stops: readonly Stop[]): PlainEnd {
  let end = at;
  for (let minutes = limit.length * 60; minutes > 0; end += 60_000) {
    const still = stops.find(({ from = Infinity, to }) => from <= end && (to === null || to === undefined || end < to));
    if (still && (still.to === null || still.to === undefined)) return null;
    if (!still) minutes -= 1;
  }
  const until = wall(end, place.timeZone);
  return { day: until.slice(0, 10), until };
}

/** Counts a limit from a day, or an instant where hours matter. */
export function plainEnd(
  limit: PlainLimit,
  { day, at }: { readonly day: string; readonly at: number | null },
  place: Place,
  stops: readonly Stop[],
): PlainEnd {
  if (limit.unit === 'hour') return at === null ? null : hours(limit, at, place, stops);
  const first = receivedOn(limit, day, at, place);
  let end = limit.unit === 'working' ? workingDays(limit, first, place, stops) : calendarDays(limit, first, stops);
  if (end === null) return null;
  while (limit.lastDayRoll !== 'none' && !works(end, place)) end = plus(end, limit.lastDayRoll === 'forward' ? 1 : -1);
  const closes = limit.closing && works(end, place) ? place.closes[weekday(end)] : undefined;
  return { day: end, until: `${end}T${closes ?? '24:00'}` };
}

/** The first of some dates of every year after a day: '02-28', '02-last'. */
export function nextOf(dates: readonly string[], after: string): string {
  for (let day = plus(after, 1); ; day = plus(day, 1)) {
    const lastDay = plus(day, 1).slice(8) === '01';
    const short = (date: string) => lastDay && date.slice(0, 2) === day.slice(5, 7) && Number(date.slice(3)) > Number(day.slice(8));
    if (dates.some((date) => date === day.slice(5) || (date === `${day.slice(5, 7)}-last` && lastDay) || short(date))) return day;
  }
}

export function dayOfMonth(after: string, monthsAfter: number, wanted: number | 'last'): string {
  const first = onSameDate(`${after.slice(0, 7)}-01`, monthsAfter).day;
  const [year = 0, month = 0] = first.split('-').map(Number);
  const last = lastOfMonth(year, month);
  return `${first.slice(0, 8)}${String(wanted === 'last' ? last : Math.min(wanted, last)).padStart(2, '0')}`;
}
