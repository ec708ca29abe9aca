// Rows of what was chosen to be done about signals, and was done. The name of a step is kept as it read when it was chosen.
import type { Insertable, Updateable } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function addSignalAction(tx: Transaction, row: Insertable<DB['signal_action']>): Promise<void> {
  await tx.sql.insertInto('signal_action').values(row).execute();
}

export async function lockSignalAction(tx: Transaction, contact: string, id: string) {
  return tx.sql
    .selectFrom('signal_action')
    .select(['step_id', 'done_at'])
    .where('contact_id', '=', contact)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function saveSignalAction(
  tx: Transaction,
  contact: string,
  id: string,
  change: Updateable<DB['signal_action']>,
): Promise<void> {
  await tx.sql.updateTable('signal_action').set(change).where('contact_id', '=', contact).where('id', '=', id).execute();
}
