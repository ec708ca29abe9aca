// The calendars: who counts in each and how far ahead its holidays are known; and of one calendar the days of a year that are
// not worked, with what the organisation changed, by whom and why.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { beyondHorizon, type Calendar } from '#domain/calendar.ts';
import { addMonths, dayOf, yearOf } from '#domain/day.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });
const day = z.iso.date();

const Summary = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  /** First and last year whose holidays are known; null where every day is worked. */
  known: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  usedBy: z.array(z.string()).describe('The organisation and the legal entities that count in it'),
  openComplaints: z.number().int().describe('Whose dates move when it is changed'),
  horizon: z.string().nullable().describe('A warning when a year from now lies beyond the holidays known'),
});

export const CalendarList = z.object({ calendars: z.array(Summary) }).meta({ id: 'CalendarList' });
export type CalendarList = z.infer<typeof CalendarList>;

export const CalendarPage = Summary.extend({
  year: z.number().int(),
  days: z.array(
    z.object({
      day,
      name: z.string().describe('What the day is called, or why it is worked'),
      worked: z.boolean(),
      asItCame: z.boolean().describe('Whether the calendar that came with the program calls it a holiday'),
      change: z.object({ version: z.number().int(), by: z.string(), at: when, reason: z.string() }).nullable(),
    }),
  ),
}).meta({ id: 'CalendarPage' });
export type CalendarPage = z.infer<typeof CalendarPage>;

interface Used {
  calendar: string;
  used_by: string[];
  open: number;
}

export async function calendarList(db: Kysely<DB>, actor: PersonActor, rules: Rules, now: Date): Promise<CalendarList | Refusal> {
  if (!may(actor, 'manage-settings')) return refuse('permission.missing');
  const used = await usedCalendars(db);
  return { calendars: [...rules.calendars.values()].map((calendar) => summary(calendar, used, now)) };
}

interface Wanted {
  readonly id: string;
  readonly year?: number | undefined;
}

export async function calendarPage(
  db: Kysely<DB>,
  actor: PersonActor,
  { id, year: wanted }: Wanted,
  { rules, now }: { rules: Rules; now: Date },
): Promise<CalendarPage | Refusal> {
  if (!may(actor, 'manage-settings')) return refuse('permission.missing');
  const calendar = rules.calendars.get(id);
  if (!calendar) return refuse('calendar.unknown');
  const year = wanted ?? yearOf(dayOf(now, calendar.timeZone));
  const changes = await changesIn(db, id, year);
  const own = [...calendar.holidays].filter(([on]) => yearOf(on) === year && changes.every((change) => change.day !== on));
  const days = [
    ...own.map(([on, name]) => ({ day: on as string, name, worked: false, asItCame: true, change: null })),
    ...changes.map(({ day: on, holiday, reason, version, by, at }) => {
      const asItCame = [...calendar.holidays].find(([known]) => known === on);
      return {
        day: on,
        name: holiday ? reason : (asItCame?.[1] ?? reason),
        worked: !holiday,
        asItCame: asItCame !== undefined,
        change: { version, by, at, reason },
      };
    }),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return { ...summary(calendar, await usedCalendars(db), now), year, days };
}

function summary(calendar: Calendar, used: readonly Used[], now: Date): z.infer<typeof Summary> {
  const { id, name, timeZone, known } = calendar;
  const use = used.find((one) => one.calendar === id);
  const horizon = beyondHorizon(calendar, addMonths(dayOf(now, timeZone), 12));
  return { id, name, timeZone, known, usedBy: use?.used_by ?? [], openComplaints: use?.open ?? 0, horizon };
}

// Counts only, past what the person may see: an administrator must know how many dates a change moves.
async function usedCalendars(db: Kysely<DB>): Promise<Used[]> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Used>`
    select calendar, coalesce(array_agg(name order by first desc, name) filter (where name is not null), '{}') as used_by, sum(open)::int as open
    from (
      select calendar, name, true as first, 0 as open from organisation
      union all select calendar, name, false, 0 from legal_entity
      union all select calendar, null, false, count(*) from complaint where state in ('open', 'answered') group by calendar
    ) used group by calendar`.execute(tx.sql),
  );
  return rows;
}

interface Change {
  day: string;
  holiday: boolean;
  reason: string;
  version: number;
  by: string;
  at: string;
}

async function changesIn(db: Kysely<DB>, calendar: string, year: number): Promise<Change[]> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Change>`
    select d.day, d.holiday, d.reason, d.version, coalesce(p.name, 'the program') as by, to_json(d.changed_at) as at
    from calendar_day d left join person p on p.id = d.changed_by
    where d.calendar = ${calendar} and d.day between make_date(${year}, 1, 1) and make_date(${year}, 12, 31) order by d.day`.execute(
      tx.sql,
    ),
  );
  return rows;
}
