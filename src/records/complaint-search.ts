// The words of complaints for search, written by the database's own function in the organisation's language.
import { sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Indexes the next complaints after an id; where it got to, and null at the end. */
export async function indexAfter(
  tx: Transaction,
  after: string,
  most: number,
): Promise<{ complaints: number; last: string | null }> {
  const { rows } = await sql<{ id: string }>`
    with next as (select id from complaint where id > ${after} order by id limit ${most})
    select id, index_complaint(id) from next order by id`.execute(tx.sql);
  return { complaints: rows.length, last: rows.at(-1)?.id ?? null };
}
