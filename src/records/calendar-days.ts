// Rows of days that the organisation changed in a calendar. The calendars themselves come with the program.
import { type Calendar, changedCalendar, everyDay } from '#domain/calendar.ts';
import { readCalendarChanges } from '#domain/clock-case.ts';
import type { Rules } from '#domain/rules.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** What the organisation says of a day, held until the transaction ends; nothing where the calendar is as it came. */
export async function lockCalendarDay(tx: Transaction, calendar: string, day: string) {
  return tx.sql
    .selectFrom('calendar_day')
    .select(['holiday', 'reason', 'version'])
    .where('calendar', '=', calendar)
    .where('day', '=', day)
    .forUpdate()
    .executeTakeFirst();
}

export interface CalendarDay {
  readonly calendar: string;
  readonly day: string;
  readonly holiday: boolean;
  readonly reason: string;
  readonly changedBy: string | null;
  readonly now: Date;
}

export async function putCalendarDay(
  tx: Transaction,
  { calendar, day, holiday, reason, changedBy, now }: CalendarDay,
): Promise<void> {
  const said = { holiday, reason, changed_by: changedBy, changed_at: now };
  await tx.sql
    .insertInto('calendar_day')
    .values({ calendar, day, ...said })
    .onConflict((conflict) =>
      conflict.columns(['calendar', 'day']).doUpdateSet((row) => ({ ...said, version: row('calendar_day.version', '+', 1) })),
    )
    .execute();
}

/** The calendar of that id as the organisation changed it; every day worked, where its zone is, for one that is gone. */
export async function calendarAsChanged(tx: Transaction, id: string, rules: Rules): Promise<Calendar> {
  const { time_zone: zone } = await tx.sql.selectFrom('organisation').select('time_zone').executeTakeFirstOrThrow();
  const changes = await tx.sql.selectFrom('calendar_day').select(['day', 'holiday', 'reason']).where('calendar', '=', id).execute();
  return changedCalendar(rules.calendars.get(id) ?? everyDay(zone), readCalendarChanges(changes));
}

export async function removeCalendarDay(tx: Transaction, calendar: string, day: string): Promise<void> {
  await tx.sql.deleteFrom('calendar_day').where('calendar', '=', calendar).where('day', '=', day).execute();
}
