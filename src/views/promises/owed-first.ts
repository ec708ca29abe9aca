// Of the promises of one complaint, the one due first, in words, and how many are still owed: what a list of complaints shows.
import { sql } from 'kysely';
import { everyDay } from '#domain/calendar.ts';
import { daysInWords } from '#domain/clock-state.ts';
import { day, dayOf } from '#domain/day.ts';
import { promiseStanding } from '#domain/promise.ts';
import type { Rules } from '#domain/rules.ts';

export interface OwedFirst {
  readonly day: string;
  readonly dueAt: string;
  readonly warnAt: string;
  readonly owed: number;
}

/** As one JSON value, beside `complaint c`; null where nothing is owed. */
export const owedFirst = sql`(select json_build_object('day', to_char(min(p.due_day), 'YYYY-MM-DD'), 'dueAt', min(p.due_at),
  'warnAt', min(p.warn_at), 'owed', count(*)) from promise p
  where p.complaint_id = c.id and p.state in ('proposed', 'accepted', 'handed-back') having count(*) > 0)`;

export function owedInWords({ day: written, dueAt, warnAt, owed }: OwedFirst, calendarId: string, rules: Rules, now: Date) {
  const calendar = rules.calendars.get(calendarId) ?? everyDay('UTC');
  const standing = promiseStanding({ dueAt: new Date(dueAt), warnAt: new Date(warnAt) }, now);
  return { day: written, words: daysInWords(calendar, dayOf(now, calendar.timeZone), day(written)), standing, owed };
}
