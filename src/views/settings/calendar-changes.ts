// What the organisation changed in a calendar, for counting in it.
import type { Kysely } from 'kysely';
import type { CalendarChange } from '#domain/calendar.ts';
import { day } from '#domain/day.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export async function calendarChanges(db: Kysely<DB>, calendar: string): Promise<CalendarChange[]> {
  const found = await ask(db, 'program', (tx) =>
    tx.sql.selectFrom('calendar_day').select(['day', 'holiday', 'reason']).where('calendar', '=', calendar).execute(),
  );
  return found.map((row) => ({ ...row, day: day(row.day) }));
}
