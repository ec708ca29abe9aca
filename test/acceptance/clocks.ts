// Our clocks against published figures: due dates worked out from GOV.UK's own file, working hours as other programs
// count them, and the examples in other programs' tests where they count as we do. All read from the folder given.
// Not tried: subtracting hours, which no clock does, and programs that begin a weekend's count on Monday.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { adjustCalendar, type Calendar, everyDay, type Opening } from '#domain/calendar.ts';
import { count } from '#domain/counting.ts';
import { addDays, day, type Day, daysBetween, parseDay, type Weekday } from '#domain/day.ts';
import { counted } from '#domain/time-limit.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '#domain/working-day.ts';
import { addWorkingMinutes, isOpenAt, workingMinutesBetween } from '#domain/working-hours.ts';
import { calendarOf } from '../support/clocks.ts';
import type { AcceptanceCheck, Outcome } from './check.ts';

const isoDay = z.string().transform(day);
const DIVISIONS = { 'england-and-wales': 'GB-EAW', scotland: 'GB-SCT', 'northern-ireland': 'GB-NIR' } as const;
// Proclaimed in February 2026 and missing from the published file, so the figures worked out from it lack it too.
const MISSING_FROM_FILE = day('2026-06-15');

const asPublished = (division: keyof typeof DIVISIONS): Calendar =>
  division === 'scotland' ? adjustCalendar(calendarOf('GB-SCT'), { remove: [MISSING_FROM_FILE] }) : calendarOf(DIVISIONS[division]);

async function rows<Row>(file: string, schema: z.ZodType<Row>): Promise<Row[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

/** Tries each row; a row that answers null is not for us, and is not counted. */
function tryAll<Row>(all: readonly Row[], fault: (row: Row) => string | null): Outcome {
  const answers = all.map(fault).filter((answer) => answer !== null);
  return {
    passed: answers.filter((answer) => answer === 'right').length,
    failures: answers.filter((answer) => answer !== 'right'),
  };
}

const compare = (what: string, came: unknown, ...right: unknown[]): string =>
  right.includes(came) ? 'right' : `${what}: ${String(came)} came, ${right.map(String).join(' or ')} should have`;

const divisions = z.enum(['england-and-wales', 'scotland', 'northern-ireland']);
const vector = z.object({
  division: divisions,
  start: isoDay,
  due: isoDay,
  working_days: z.number().optional(),
  calendar_weeks: z.number().optional(),
  start_is_working_day: z.boolean().optional(),
  due_is_working_day: z.boolean().optional(),
});

function vectorFault(row: z.infer<typeof vector>): string {
  const calendar = asPublished(row.division);
  const start = { what: 'received', on: row.start } as const;
  const length = row.working_days ?? row.calendar_weeks ?? 0;
  const limit = counted({ length, unit: row.working_days === undefined ? 'weeks' : 'working-days' });
  const worked = row.working_days === undefined ? row.due_is_working_day : row.start_is_working_day;
  const asked = row.working_days === undefined ? row.due : row.start;
  const dueFault = compare(
    `${row.division} ${row.start} + ${length} ${limit.unit}`,
    count(limit, start, [], calendar).due,
    row.due,
  );
  return dueFault === 'right' ? compare(`${row.division} ${asked} worked`, isWorkingDay(calendar, asked), worked) : dueFault;
}

const holidayFile = z.record(divisions, z.object({ events: z.array(z.object({ date: isoDay })) }));
const agreedFile = z.object({ IE: z.array(z.object({ date: isoDay })) });

async function sameHolidays(folder: string): Promise<Outcome> {
  const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(folder, 'public-holidays', file), 'utf8'));
  const published = holidayFile.parse(await read('govuk-bank-holidays-2012-2028.json'));
  const lists: [Calendar, Day[]][] = divisions.options.map((name) => [
    asPublished(name),
    published[name].events.map(({ date }) => date),
  ]);
  lists.push([calendarOf('IE'), agreedFile.parse(await read('ie_au_nz_agreed_2023_2028.json')).IE.map(({ date }) => date)]);
  const pairs = lists.flatMap(([calendar, dates]) => {
    const all = new Set([...dates, ...calendar.holidays.keys()]);
    return [...all].map((date) => ({ calendar, date, published: dates.includes(date) }));
  });
  return tryAll(pairs, ({ calendar, date, published: there }) =>
    compare(`${calendar.id} ${date} is a holiday`, calendar.holidays.has(date), there),
  );
}

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const schedules = z.array(
  z.object({
    name: z.string(),
    time_zone: z.string(),
    hours: z.partialRecord(z.enum(WEEK), z.record(z.string(), z.string())),
    holidays: z.array(isoDay),
  }),
);

function calendarFrom({ name, time_zone: timeZone, hours, holidays }: z.infer<typeof schedules>[number]): Calendar {
  const weekday = (index: number) => calendarDays[index] ?? 7;
  const open = WEEK.map((key, index): [Weekday, Opening[]] => [weekday(index), Object.entries(hours[key] ?? {})]);
  const closed = new Map(holidays.map((date) => [date, 'holiday']));
  return { ...everyDay(timeZone), id: name, name, hours: Object.fromEntries(open), holidays: closed };
}
const calendarDays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const hourVector = z.object({
  op: z.enum(['add', 'subtract', 'elapsed_minutes', 'is_open']),
  schedule: z.string(),
  start: z.coerce.date(),
  end: z.coerce.date().optional(),
  amount: z.number().optional(),
  unit: z.enum(['minutes', 'hours']).optional(),
  expected: z.union([z.string(), z.number(), z.boolean()]),
  boundary_alternative: z.string().optional(),
});

async function workingHours(folder: string): Promise<Outcome> {
  const file = (name: string) => join(folder, 'business-time', name);
  const read: unknown = JSON.parse(await readFile(file('schedules.json'), 'utf8'));
  const calendars = new Map(schedules.parse(read).map((one) => [one.name, calendarFrom(one)]));
  return tryAll(await rows(file('biz_vectors.jsonl'), hourVector), (row) => {
    const calendar = calendars.get(row.schedule);
    const said = `${row.op} ${row.schedule} ${row.start.toISOString()} ${row.amount ?? row.end?.toISOString() ?? ''}`;
    if (calendar === undefined) return `${said}: there is no such schedule`;
    if (row.op === 'subtract') return null;
    if (row.op === 'is_open') return compare(said, isOpenAt(calendar, row.start), row.expected);
    if (row.op === 'elapsed_minutes')
      return compare(said, Math.floor(workingMinutesBetween(calendar, row.start, row.end ?? row.start)), row.expected);
    const minutes = (row.amount ?? 0) * (row.unit === 'hours' ? 60 : 1);
    const came = addWorkingMinutes(calendar, row.start, minutes)?.toISOString().replace('.000Z', 'Z');
    return compare(said, came, row.expected, row.boundary_alternative);
  });
}

const peerFact = z.object({
  id: z.string(),
  op: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
  amount: z.number().optional(),
  holidays: z.union([z.string(), z.array(z.unknown())]).optional(),
  saturday_is_working: z.boolean().optional(),
  expected: z.unknown().optional(),
});

function peerCalendar({ holidays, saturday_is_working: saturday }: z.infer<typeof peerFact>): Calendar {
  const england = calendarOf('GB-EAW');
  const named = (Array.isArray(holidays) ? holidays : [holidays ?? '']).join(' ').match(/\d{4}-\d\d-\d\d/g) ?? [];
  const add = new Map(named.map((date) => [day(date), 'holiday']));
  const base = Array.isArray(holidays) ? { ...england, holidays: new Map() } : england;
  return { ...adjustCalendar(base, { add }), weekend: saturday === true ? [7] : [6, 7] };
}

function peerFault(row: z.infer<typeof peerFact>): string | null {
  const start = parseDay(row.start ?? '');
  if (start === null) return null;
  const calendar = peerCalendar(row);
  const amount = row.amount ?? 0;
  const end = parseDay(row.end ?? '') ?? start;
  const ways: Readonly<Record<string, () => unknown>> = {
    working_days_after: () => addWorkingDays(calendar, start, amount),
    working_days_before: () => addWorkingDays(calendar, start, -amount),
    working_days_after_counting_from_day_before_start: () =>
      count(
        counted({ length: amount, unit: 'working-days' }, { counting: 'inclusive' }),
        { what: 'received', on: start },
        [],
        calendar,
      ).due,
    calendar_days_after: () => addDays(start, amount),
    business_days_late_exclusive: () => Math.max(0, workingDaysBetween(calendar, start, end)),
    business_days_taken_inclusive: () => workingDaysBetween(calendar, addDays(start, -1), end),
    calendar_days_taken_inclusive: () => daysBetween(start, end) + 1,
  };
  const way = ways[row.op ?? ''];
  return way === undefined ? null : compare(row.id, way(), row.expected);
}

export const clockChecks: readonly AcceptanceCheck[] = [
  {
    promise: 'The calendars have exactly the holidays published, and Scotland’s of 15 June 2026',
    needs: ['public-holidays'],
    run: sameHolidays,
  },
  {
    promise: 'Working days and eight weeks end where they do when counted from the published holidays',
    needs: ['public-holidays'],
    run: async (folder) => tryAll(await rows(join(folder, 'public-holidays', 'working_day_vectors.jsonl'), vector), vectorFault),
  },
  {
    promise: 'Working hours pass as other programs count them, also when the clocks change',
    needs: ['business-time'],
    run: workingHours,
  },
  {
    promise: 'Days are counted as in the tests of programs that count as we do',
    needs: ['business-time'],
    run: async (folder) => tryAll(await rows(join(folder, 'business-time', 'peer_facts.jsonl'), peerFact), peerFault),
  },
];
