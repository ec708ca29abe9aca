// Reads the checked-in calendars: a heading of ours over the rows GOV.UK publishes (title, date, notes, bunting).
// Invariant: a calendar whose rows cannot be trusted (no working day, holidays outside the years it claims) is refused.
// Not the calendars in use: those are seeded from here and then kept in the database, where people edit them.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Calendar, everyDay, type Opening } from '#domain/calendar.ts';
import { type Weekday, yearOf } from '#domain/day.ts';
import { day, oneOf, strict, text } from './schema-words.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const NUMBERS: Readonly<Record<(typeof WEEKDAYS)[number], Weekday>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'should be a time such as 09:00');
const event = strict({ title: text, date: day, notes: z.string().default(''), bunting: z.boolean().default(false) });

export const calendarSchema = strict({
  id: text.regex(/^[A-Z]{2}(-[A-Z0-9]{1,5})?$/, 'should be a place such as GB-EAW'),
  name: text,
  timeZone: text.refine(isTimeZone, 'is no time zone; write it as Europe/London'),
  weekend: z.array(oneOf(WEEKDAYS)).max(6, 'leaves no working day'),
  known: strict({ from: z.int(), to: z.int() }),
  hours: z.partialRecord(z.enum(WEEKDAYS), z.array(z.tuple([time, time]))),
  source: text,
  division: text.optional(),
  events: z.array(event),
}).refine(({ events, known }) => events.every(({ date }) => yearOf(date) >= known.from && yearOf(date) <= known.to), {
  error: 'has holidays outside the years it says are known',
});

export type CalendarFile = z.infer<typeof calendarSchema>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A calendar from its rows, however they are kept. */
export function calendarFrom(file: CalendarFile): Calendar {
  const hours: Partial<Record<Weekday, readonly Opening[]>> = {};
  for (const name of WEEKDAYS) if (file.hours[name]) hours[NUMBERS[name]] = file.hours[name];
  return {
    id: file.id,
    name: file.name,
    timeZone: file.timeZone,
    weekend: file.weekend.map((name) => NUMBERS[name]),
    holidays: new Map(file.events.map(({ date, title }) => [date, title])),
    known: file.known,
    hours,
  };
}

/** Reads every calendar file in a folder, as written; for seeding. Throws when one cannot be read or trusted. */
export async function readCalendarFiles(folder: string): Promise<CalendarFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const parsed = calendarSchema.safeParse(JSON.parse(await readFile(join(folder, name), 'utf8')));
      if (!parsed.success) throw new Error(`The calendar ${name} cannot be used. ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    }),
  );
}

/** The checked-in calendars by id, with 'none', in which every day counts. */
export async function loadCalendars(rulepacksFolder: string): Promise<Map<string, Calendar>> {
  const files = await readCalendarFiles(join(rulepacksFolder, 'calendars'));
  return new Map([...files.map((file) => [file.id, calendarFrom(file)] as const), ['none', everyDay('UTC')]]);
}
