// When something happened, as people write it in examples and on the command line.
// Invariant: a date alone is a day of the calendar; a time without a zone is the wall clock of the calendar's place.
import type { Calendar } from '#domain/calendar.ts';
import { type Day, dayOf, instantAt, parseDay } from '#domain/day.ts';
import { type Happened, parseTrigger, TRIGGER_WORDS } from '#domain/trigger.ts';
import { suggest } from './closest.ts';

export type Moment = { readonly on: Day; readonly at?: Date };

/** '2026-05-01', '2026-05-01T18:30' or '2026-05-01T17:30:00Z'; null when it is none of these. */
export function parseMoment(text: string, calendar: Calendar): Moment | null {
  const date = parseDay(text.slice(0, 10));
  if (date === null) return null;
  if (text.length === 10) return { on: date };
  if (/^T([01]\d|2[0-3]):[0-5]\d$/.test(text.slice(10)))
    return { on: date, at: instantAt(date, text.slice(11), calendar.timeZone) };
  const at = /(Z|[+-]\d\d:\d\d)$/.test(text) ? new Date(text) : new Date(Number.NaN);
  return Number.isNaN(at.getTime()) ? null : { on: dayOf(at, calendar.timeZone), at };
}

/** What happened, from its word and date; or what is wrong with them, in words. */
export function parseHappened(word: string, when: string, calendar: Calendar): Happened | string {
  const what = parseTrigger(word);
  if (what === null) return `Unknown event '${word}': ${suggest(word, Object.keys(TRIGGER_WORDS))}`;
  const moment = parseMoment(when, calendar);
  if (moment === null) return `'${when}' is not a date; write it as 2026-04-02 or 2026-04-02T18:30.`;
  return { what, ...moment };
}
