// Rows of what colleagues were asked about options and what they think, each view they held before kept beside the one that stands.
import { type Insertable, sql, type Updateable } from 'kysely';
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

/** The opinion, locked, so that two givings of it follow each other. */
export async function opinionOf(tx: Transaction, complaint: string, id: string): Promise<AskedOpinion | undefined> {
  return tx.sql
    .selectFrom('option_opinion')
    .select(['option_id as option', 'person_id as person', 'asked_by as askedBy'])
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Keeps the view as it stands now, before another takes its place; nothing where none was given yet. */
export async function keepEarlierView(tx: Transaction, complaint: string, id: string, as: string): Promise<void> {
  await sql`
    insert into option_opinion_version (complaint_id, id, opinion_id, leaning, text, given_at, noted_by)
    select complaint_id, ${as}, id, leaning, text, given_at, noted_by from option_opinion
    where complaint_id = ${complaint} and id = ${id} and given_at is not null`.execute(tx.sql);
}

export async function saveOpinion(
  tx: Transaction,
  complaint: string,
  id: string,
  change: Updateable<DB['option_opinion']>,
): Promise<void> {
  await tx.sql.updateTable('option_opinion').set(change).where('complaint_id', '=', complaint).where('id', '=', id).execute();
}
