// How files are checked here: what the organisation chose for those that were not, and whether a scanner was ever found.
import { type Kysely, sql } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface HowChecked {
  readonly unchecked: number;
  readonly known: boolean;
}

export async function howChecked(db: Kysely<DB>): Promise<HowChecked> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<HowChecked>`select (select value from handling_choice where name = 'open-unchecked') as unchecked, s.address <> '' as known
      from file_scanner s`.execute(tx.sql),
  );
  return rows[0] ?? { unchecked: 0, known: true };
}
