// Rows of legal entities: who answers for a complaint, and by whose rules.
import { sql } from 'kysely';
import type { CalendarChange } from '#domain/calendar.ts';
import { type OursOfRules, readCalendarChanges, readOurs } from '#domain/clock-case.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface LegalEntity {
  readonly id: string;
  readonly rulePack: string;
  readonly calendar: string;
  /** The organisation's time zone, in which a complaint's days and its year are told. */
  readonly timeZone: string;
  /** What the organisation changed in the calendar. */
  readonly calendarChanges: readonly CalendarChange[];
  /** The organisation's own targets and checks of its rules. */
  readonly ours: OursOfRules;
}

type RawChange = { day: string; holiday: boolean; reason: string };

/** The entity of that id; without one, the organisation's first. */
export async function legalEntityFor(tx: Transaction, id: string | null | undefined): Promise<LegalEntity | Refusal> {
  let query = tx.sql
    .selectFrom('legal_entity as e')
    .innerJoin('organisation as o', (join) => join.onTrue())
    .select([
      'e.id',
      'e.rule_pack as rulePack',
      'e.calendar',
      'o.time_zone as timeZone',
      sql<RawChange[]>`calendar_changes(e.calendar)`.as('changes'),
      sql`rule_settings()`.as('ours'),
    ])
    .orderBy('e.created_at')
    .limit(1);
  if (id) query = query.where('e.id', '=', id);
  const found = await query.executeTakeFirst();
  if (found) return { ...found, calendarChanges: readCalendarChanges(found.changes), ours: readOurs(found.ours) };
  return refuse('legal-entity.unknown', { fields: { legalEntity: 'Choose one of the legal entities listed.' } });
}
