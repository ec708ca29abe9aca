// Rows of what colleagues were asked about options and what they think.
import type { Insertable, Updateable } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** False when this colleague was asked about this option before. */
export async function addOpinion(tx: Transaction, row: Insertable<DB['option_opinion']>): Promise<boolean> {
  const added = await tx.sql
    .insertInto('option_opinion')
    .values(row)
    .onConflict((conflict) => conflict.columns(['complaint_id', 'option_id', 'person_id']).doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export interface AskedOpinion {
  readonly option: string;
  readonly person: string;
  readonly askedBy: string | null;
}

export async function opinionOf(tx: Transaction, complaint: string, id: string): Promise<AskedOpinion | undefined> {
  return tx.sql
    .selectFrom('option_opinion')
    .select(['option_id as option', 'person_id as person', 'asked_by as askedBy'])
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function saveOpinion(
  tx: Transaction,
  complaint: string,
  id: string,
  change: Updateable<DB['option_opinion']>,
): Promise<void> {
  await tx.sql.updateTable('option_opinion').set(change).where('complaint_id', '=', complaint).where('id', '=', id).execute();
}
