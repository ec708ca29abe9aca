// Rows of contacts: what somebody told us, in their words, whether or not it became a complaint.
import type { Insertable } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function addContact(tx: Transaction, row: Insertable<DB['contact']>): Promise<void> {
  await tx.sql.insertInto('contact').values(row).execute();
}
