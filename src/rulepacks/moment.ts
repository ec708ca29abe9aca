// When something happened, as people write it in examples and on the command line.
// Invariant: a date alone is a day of the calendar; a time without a zone is the wall clock of the calendar's place.
import type { Calendar } from '#domain/calendar.ts';
import { type Day, dayOf, instantAt, parseDay, yearOf } from '#domain/day.ts';
import { type Happened, parseTrigger, TRIGGER_WORDS } from '#domain/trigger.ts';
import { suggest } from './closest.ts';

/** Beyond it a count of years would leave the days the program knows. */
const TOO_FAR = 2900;

export type Moment = { readonly on: Day; readonly at?: Date };

/** '2026-05-01', '2026-05-01T18:30' or '2026-05-01T17:30:00Z'; null when it is none of these. */
export function parseMoment(text: string, calendar: Calendar): Moment | null {
  const date = parseDay(text.slice(0, 10));
  if (date === null || yearOf(date) >= TOO_FAR) return null;
  if (text.length === 10) return { on: date };
  if (/^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text.slice(10)))
    return { on: date, at: instantAt(date, text.slice(11, 16), calendar.timeZone) };
  const at = /(Z|[+-]\d\d:\d\d)$/.test(text) ? new Date(text) : new Date(Number.NaN);
  return Number.isNaN(at.getTime()) ? null : { on: dayOf(at, calendar.timeZone), at };
}

/** What happened, from its word and date; or what is wrong with them, in words. */
export function parseHappened(word: string, when: string, calendar: Calendar): Happened | string {
  const what = parseTrigger(word);
  if (what === null) return `Unknown event '${word}': ${suggest(word, Object.keys(TRIGGER_WORDS))}`;
  const moment = parseMoment(when, calendar);
  if (moment === null) return whyNoMoment(when);
  return { what, ...moment };
}

/** What is wrong with a moment that could not be read: a year too far off, a day or a time that is not there, or another way of writing. */
function whyNoMoment(when: string): string {
  const shown = when.length > 40 ? `${when.slice(0, 40)}…` : when;
  const [, date = '', time = ''] = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(when) ?? [];
  const year = Number(date.slice(0, 4));
  if (date === '') return `'${shown}' is not a date; write it as 2026-04-02 or 2026-04-02T18:30.`;
  if (year < 1900 || year >= TOO_FAR) return `'${shown}' is too far from today: years from 1900 to ${TOO_FAR - 1} can be counted.`;
  if (parseDay(date) === null) return `There is no day ${date}: look at the day and the month.`;
  return `There is no time '${time.slice(1, 30)}'; write it as 18:30, or as 18:30Z or 18:30+01:00 where it is in another zone.`;
}
