// Rows of other help desks. Of a token only its hash is kept; what we sign with and the key of theirs lie sealed.
import { type Insertable, sql, type Updateable } from 'kysely';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function lockDesk(tx: Transaction, id: string, seen?: number) {
  const row = await tx.sql.selectFrom('desk').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return refuse('desk.unknown');
  return seen === undefined || seen === row.version ? row : refuse('page.stale', { facts: { seen, now: row.version } });
}
export type LockedDesk = Exclude<Awaited<ReturnType<typeof lockDesk>>, Refusal>;

/** Adds it; false when there is one of that name. */
export async function addDesk(tx: Transaction, row: Insertable<DB['desk']>): Promise<boolean> {
  const added = await tx.sql
    .insertInto('desk')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function saveDesk(tx: Transaction, id: string, change: Updateable<DB['desk']>): Promise<void> {
  await tx.sql
    .updateTable('desk')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** When something new came from it last; whoever has its page open is not made stale by it. */
export async function noteReceived(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.sql.updateTable('desk').set({ received_at: now }).where('id', '=', id).execute();
}

/** Whether a mailbox is read as its journal. */
export async function hasJournal(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.sql.selectFrom('mailbox').select('id').where('desk_id', '=', id).executeTakeFirst()) !== undefined;
}

/** Removes one of which nothing is kept here; false where something is. */
export async function removeDeskRow(tx: Transaction, id: string): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select exists (select 1 from desk_contact where desk_id = ${id}) as kept`.execute(tx.sql);
  if (rows[0]?.kept ?? true) return false;
  await tx.sql.deleteFrom('desk_person').where('desk_id', '=', id).execute();
  await tx.sql.deleteFrom('desk').where('id', '=', id).execute();
  return true;
}

export async function keepRefusals(
  tx: Transaction,
  desk: string,
  refused: readonly { readonly theirId: string | null; readonly words: string }[],
  now: Date,
): Promise<void> {
  if (refused.length === 0) return;
  const rows = refused.map(({ theirId, words }) => ({ desk_id: desk, id: newId(now), at: now, their_id: theirId, words }));
  await tx.sql.insertInto('desk_refusal').values(rows).execute();
}
