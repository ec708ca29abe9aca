// What the worker asks while it anonymises and erases: which disposals are not finished, and which contents are still named.
import { type Kysely, sql } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export async function confirmedDisposals(db: Kysely<DB>): Promise<string[]> {
  const rows = await ask(db, 'program', (tx) =>
    tx.sql.selectFrom('disposal').select('id').where('state', '=', 'confirmed').orderBy('decided_at').execute(),
  );
  return rows.map(({ id }) => id);
}

/** Of these digests, in hex, those under which a content is kept. */
export async function stillNamed(db: Kysely<DB>, digests: readonly string[]): Promise<Set<string>> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ digest: string }>`
      select encode(digest, 'hex') as digest from file_content where kept_in = 'object-storage' and digest = any (${digests.map((one) => Buffer.from(one, 'hex'))})`.execute(
      tx.sql,
    ),
  );
  return new Set(rows.map(({ digest }) => digest));
}
