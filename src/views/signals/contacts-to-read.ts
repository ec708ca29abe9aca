// The contacts that nobody has read for signals yet, in the order they came in, as the worker reads them: all of them, whoever may
// see them.
import { type Kysely, sql } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface ToRead {
  readonly id: string;
  readonly text: string;
  /** What was said in another help desk, by both sides. */
  readonly turns: readonly { readonly ours: boolean; readonly text: string }[] | null;
}

export async function contactsToRead(db: Kysely<DB>, atMost: number): Promise<ToRead[]> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<ToRead>`
    select k.id, k.text, d.turns from contact k left join desk_contact d on d.contact_id = k.id and k.complaint_id is null
    where k.to_read order by k.logged_at, k.id limit ${atMost}`.execute(tx.sql),
  );
  return rows;
}
