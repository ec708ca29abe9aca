// What the clocks of one complaint depend on, found by its reference, for whoever may see it.
import { type Kysely, sql } from 'kysely';
import { type ClockCase, readClockCase } from '#domain/clock-case.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask, type Reach } from '#platform/postgres/transaction.ts';

/** Null where there is none of that reference that they may see. */
export async function clockCaseByReference(db: Kysely<DB>, reach: Reach, reference: string): Promise<ClockCase | null> {
  const { rows } = await ask(db, reach, (tx) =>
    sql<{
      facts: unknown;
    }>`select clock_case(c.id) as facts from complaint c where c.reference = upper(${reference.trim()})`.execute(tx.sql),
  );
  return rows[0] ? readClockCase(rows[0].facts) : null;
}
