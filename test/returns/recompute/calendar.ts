// Days as people count them, by the clock on the wall of a place, and which of them are worked: from the file of holidays alone.
import { readFileSync } from 'node:fs';

const formats = new Map<string, Intl.DateTimeFormat>();

/** '2026-03-29', the day it was there. */
export function dayThere(instant: number, timeZone: string): string {
  const known = formats.get(timeZone);
  const format = known ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (!known) formats.set(timeZone, format);
  return format.format(instant);
}

export const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The worked days after one day, up to and with the other. */
export function workedDays(folder: string, calendar: string): (from: string, to: string) => number {
  const read = JSON.parse(readFileSync(`${folder}/calendars/${calendar}.json`, 'utf8')) as {
    readonly events: readonly { readonly date: string }[];
  };
  const holidays = new Set(read.events.map(({ date }) => date));
  return (from, to) => {
    let worked = 0;
    for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(to); at += 86_400_000) {
      const day = new Date(at);
      if (day.getUTCDay() % 6 !== 0 && !holidays.has(day.toISOString().slice(0, 10))) worked += 1;
    }
    return worked;
  };
}
