// How the dates of one column are read, once it is known: in which order day and month stand, and whether they were swapped
// on the way (a spreadsheet that took 12/06 for December and left 22/06 alone). The same reading holds for the whole column.
import { z } from 'zod';
import { type WrittenDate, writtenDate } from './written-date.ts';

export const dateOrders = ['ymd', 'dmy', 'mdy', 'ydm'] as const;
export type DateOrder = (typeof dateOrders)[number];

export const DateReading = z.strictObject({
  order: z.enum(dateOrders),
  /** Day and month are to be swapped back wherever the day is 12 or less. */
  swapped: z.boolean().default(false),
});
export type DateReading = z.output<typeof DateReading>;

/** A day of the calendar, with the time of day where one was written. */
export interface Moment {
  /** 'YYYY-MM-DD' */
  readonly day: string;
  /** Seconds since midnight; absent when only the day is known. */
  readonly seconds?: number;
  /** Minutes east of UTC, where the text says so; else the organisation's time zone holds. */
  readonly offset?: number;
}

/** Month and day of what was written, as the reading has it. */
export function monthAndDay(written: WrittenDate, { order, swapped }: DateReading): readonly [number, number] {
  const { form, first, second } = written;
  if (form === 'named') return [first, second];
  const dayLast = form === 'year-first' ? order !== 'ydm' : order === 'mdy';
  const [month, day] = dayLast ? [first, second] : [second, first];
  return swapped && day <= 12 ? [day, month] : [month, day];
}

/** The moment a text tells, read in that way; nothing when it tells no day of the calendar. Midnight is taken as no time. */
export function readMoment(text: string, reading: DateReading): Moment | undefined {
  const written = writtenDate(text);
  if (!written) return undefined;
  const [month, day] = monthAndDay(written, reading);
  const number = dayNumber(written.year, month, day);
  if (number === undefined) return undefined;
  const { seconds, offset } = written;
  return {
    day: dayFrom(number),
    ...(seconds === undefined || (seconds === 0 && offset === undefined) ? {} : { seconds }),
    ...(offset === undefined || seconds === undefined ? {} : { offset }),
  };
}

/** Days since 1 January 1970; nothing when there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2200) return undefined;
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day ? time / 86_400_000 : undefined;
}

export const dayFrom = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
