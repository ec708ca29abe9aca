// Rows of mailboxes. Their secrets are sealed; whoever asks for one here needs the program's own secret to read it.
import { type Insertable, sql, type Updateable } from 'kysely';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function addMailbox(tx: Transaction, row: Insertable<DB['mailbox']>): Promise<void> {
  await tx.sql.insertInto('mailbox').values(row).execute();
}

export async function lockMailbox(tx: Transaction, id: string, seen?: number) {
  const row = await tx.sql.selectFrom('mailbox').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return refuse('mailbox.unknown');
  return seen === undefined || seen === row.version ? row : refuse('page.stale', { facts: { seen, now: row.version } });
}
export type LockedMailbox = Exclude<Awaited<ReturnType<typeof lockMailbox>>, Refusal>;

export async function saveMailbox(tx: Transaction, id: string, change: Updateable<DB['mailbox']>): Promise<void> {
  await tx.sql
    .updateTable('mailbox')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Its secret alone; no version is raised by it. */
export async function saveSealed(tx: Transaction, id: string, sealed: Buffer): Promise<void> {
  await tx.sql.updateTable('mailbox').set({ sealed }).where('id', '=', id).execute();
}

/** How it stands; whoever has its page open is not made stale by it. */
export async function noteStanding(tx: Transaction, id: string, fault: string | null, now: Date): Promise<void> {
  const standing = fault === null ? { fault: null, fault_at: null, heard_at: now } : { fault, fault_at: now };
  await tx.sql.updateTable('mailbox').set(standing).where('id', '=', id).execute();
}

export async function removeMailboxRow(tx: Transaction, id: string): Promise<void> {
  await tx.sql.deleteFrom('mailbox').where('id', '=', id).execute();
}
