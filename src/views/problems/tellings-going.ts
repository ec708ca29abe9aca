// What customers are being told of problems just now, for the program alone.
import type { Kysely } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export async function tellingsGoing(db: Kysely<DB>): Promise<string[]> {
  const rows = await ask(db, 'program', (tx) =>
    tx.sql.selectFrom('problem_telling').select('id').where('state', '=', 'going').orderBy('started_at').execute(),
  );
  return rows.map(({ id }) => id);
}
