// How many complaints of each version of a return were erased since. Their figures stay as they were frozen; drawn up anew they are
// counted by what is left of them, so whoever compares has to know. Counted whole, also those closed to the asking person.
import { type Kysely, sql } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

/** By the number of the version; those without any are left out. */
export async function erasedSince(db: Kysely<DB>, id: string): Promise<ReadonlyMap<number, number>> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ number: number; erased: number }>`
      select r.number, count(*)::int as erased from return_complaint r join complaint c on c.id = r.complaint_id
      where r.return_id = ${id} and c.erased_at is not null group by r.number`.execute(tx.sql),
  );
  return new Map(rows.map(({ number, erased }) => [number, erased]));
}
