// Rows of what the customer answered to the program's own questions, and how an adjustment they asked for reaches their details.
import { type Insertable, sql } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function addNotedAnswer(tx: Transaction, row: Insertable<DB['noted_answer']>): Promise<void> {
  await tx.sql.insertInto('noted_answer').values(row).execute();
}

/** Adds to the adjustments of the person we speak with; their id, or null when nobody is. */
export async function addAdjustment(tx: Transaction, complaint: string, words: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    update customer set adjustments = left(concat_ws(E'\n', nullif(adjustments, ''), ${words}::text), 2000), version = version + 1
    where id = (select customer_id from complaint_party where complaint_id = ${complaint} and is_primary)
    returning id`.execute(tx.sql);
  return rows[0]?.id ?? null;
}
