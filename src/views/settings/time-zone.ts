// The organisation's time zone, in which days begin and end; UTC before first set-up.
import type { Kysely } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export async function timeZoneOf(db: Kysely<DB>): Promise<string> {
  return (await zoneSet(db)) ?? 'UTC';
}

/** Whether there is an organisation yet. */
export async function isSetUp(db: Kysely<DB>): Promise<boolean> {
  return (await zoneSet(db)) !== undefined;
}

async function zoneSet(db: Kysely<DB>): Promise<string | undefined> {
  const found = await ask(db, 'program', (tx) => tx.sql.selectFrom('organisation').select('time_zone').executeTakeFirst());
  return found?.time_zone;
}
