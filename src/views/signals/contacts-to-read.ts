// The contacts that nobody has read for signals yet, in the order they came in, as the worker reads them: all of them, whoever may
// see them.
import type { Kysely } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface ToRead {
  readonly id: string;
  readonly text: string;
}

export async function contactsToRead(db: Kysely<DB>, atMost: number): Promise<ToRead[]> {
  return ask(db, 'program', (tx) =>
    tx.sql
      .selectFrom('contact')
      .select(['id', 'text'])
      .where('to_read', '=', true)
      .orderBy('logged_at')
      .orderBy('id')
      .limit(atMost)
      .execute(),
  );
}
