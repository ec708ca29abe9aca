// A Day is a date on the calendar, '2026-04-02', with no hour and no zone: the unit in which regulators count.
// Invariant: a value of type Day is a real date between the years 1900 and 2999, so days compare as text.
// Not an instant: only dayOf and startOfDay cross between the two, and both name the zone they cross in.
import { Temporal } from 'temporal-polyfill';

declare const dayBrand: unique symbol;
export type Day = string & { readonly [dayBrand]: true };

/** ISO weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MS_PER_DAY = 86_400_000;
const SHAPE = /^(?:19|2\d)\d\d-\d\d-\d\d$/;
const ISO_WEEKDAYS: readonly Weekday[] = [7, 1, 2, 3, 4, 5, 6];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
/** The months' names, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The day a person or a file wrote, or null when it is no date: '2026-02-30' is null. */
export function parseDay(text: string): Day | null {
  if (!isShaped(text)) return null;
  const stepped = new Date(numberOf(text) * MS_PER_DAY);
  return !Number.isNaN(stepped.getTime()) && stepped.toISOString().startsWith(text) ? text : null;
}

function isShaped(text: string): text is Day {
  return SHAPE.test(text);
}

function asDay(text: string): Day {
  if (!isShaped(text)) throw new RangeError(`${text} is outside the years 1900 to 2999`);
  return text;
}

/** The day, where the text is known to be one. Throws RangeError otherwise: a wrong literal is a bug. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`'${text}' is not a date in the form 2026-04-02`);
  return parsed;
}

// Days are walked by the thousand while counting; whole days since 1970 in UTC cannot meet a clock change,
// and cost a fifth of a Temporal.PlainDate. Months, years and zones go through Temporal.
function numberOf(text: string): number {
  return Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10))) / MS_PER_DAY;
}

function fromNumber(days: number): Day {
  return asDay(new Date(days * MS_PER_DAY).toISOString().slice(0, 10));
}

export function addDays(from: Day, days: number): Day {
  return fromNumber(numberOf(from) + days);
}

/**
 * The corresponding date so many months later (earlier when negative); where that month is too short, its last day.
 * Source: the corresponding-date rule, Dodds v Walker [1981] 1 WLR 1027.
 */
export function addMonths(from: Day, months: number): Day {
  return asDay(Temporal.PlainDate.from(from).add({ months }).toString());
}

/** Whole days from one day to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

export function weekdayOf(of: Day): Weekday {
  return ISO_WEEKDAYS[new Date(numberOf(of) * MS_PER_DAY).getUTCDay()] ?? 7;
}

export function yearOf(of: Day): number {
  return Number(of.slice(0, 4));
}

export function earliest(first: Day, ...others: readonly Day[]): Day {
  return others.reduce((least, other) => (other < least ? other : least), first);
}

/** The day it is, at an instant, in an IANA time zone such as 'Europe/London'. Throws RangeError for an unknown zone. */
export function dayOf(instant: Date, timeZone: string): Day {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return asDay(zoned.toPlainDate().toString());
}

/** The first instant of a day in a zone: usually midnight; later where the clocks go forward over midnight. */
export function startOfDay(of: Day, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(of).toZonedDateTime(timeZone).epochMilliseconds);
}

/** The instant at which a day is over: the first instant of the next. What is due on a day is late from here. */
export function endOfDay(of: Day, timeZone: string): Date {
  return startOfDay(addDays(of, 1), timeZone);
}

/** The instant of a wall-clock time ('17:30', '24:00') on a day in a zone. A time the clocks skip becomes the first after it. */
export function instantAt(on: Day, time: string, timeZone: string): Date {
  if (time === '24:00') return endOfDay(on, timeZone);
  const zoned = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) });
  return new Date(zoned.epochMilliseconds);
}

/** The wall-clock time, '09:30', at an instant in a zone. */
export function timeOf(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString()
    .slice(0, 5);
}

export function weekdayName(of: Day): string {
  return WEEKDAYS[weekdayOf(of) - 1] ?? '';
}

/** '9 April 2026'. */
export function dateInWords(of: Day): string {
  return `${Number(of.slice(8, 10))} ${MONTHS[Number(of.slice(5, 7)) - 1]} ${of.slice(0, 4)}`;
}

/** 'Thursday 9 April 2026'. */
export function dayInWords(of: Day): string {
  return `${weekdayName(of)} ${dateInWords(of)}`;
}

/** 'Thu 9 Apr'. */
export function dayInShort(of: Day): string {
  return `${weekdayName(of).slice(0, 3)} ${Number(of.slice(8, 10))} ${(MONTHS[Number(of.slice(5, 7)) - 1] ?? '').slice(0, 3)}`;
}
