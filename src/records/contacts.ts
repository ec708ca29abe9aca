// Rows of contacts: what somebody told us, in their words, whether or not it became a complaint.
import { sql, type Insertable, type Updateable } from 'kysely';
import type { ContactKind } from '#domain/contact-kind.ts';
import type { Contact } from '#domain/contact.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/**
 * Adds a contact. False when this channel's own id is already here: a retried call adds nothing twice. What a customer said is read
 * for signals afterwards; what we said or saw ourselves is not.
 */
export async function addContact(tx: Transaction, row: Insertable<DB['contact']>): Promise<boolean> {
  const added = await tx.sql
    .insertInto('contact')
    .values({ to_read: row.direction !== 'out' && row.spotted_by_us !== true, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The contact another system knows by this id, where it is among those the person may see. */
export async function contactByExternalId(tx: Transaction, channel: string, externalId: string) {
  return tx.sql
    .selectFrom('contact')
    .select(['id', 'complaint_id'])
    .where('channel', '=', channel)
    .where('external_id', '=', externalId)
    .executeTakeFirst();
}

export async function lockContact(tx: Transaction, id: string, seen?: number): Promise<Contact | Refusal> {
  const row = await tx.sql.selectFrom('contact').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return refuse('contact.unknown');
  if (seen !== undefined && seen !== row.version) return refuse('page.stale', { facts: { seen, now: row.version } });
  return {
    id: row.id,
    kind: row.kind as ContactKind,
    state: row.state as Contact['state'],
    complaintId: row.complaint_id,
    customerId: row.customer_id,
    version: row.version,
  };
}

export async function saveContact(tx: Transaction, id: string, change: Updateable<DB['contact']>): Promise<void> {
  await tx.sql
    .updateTable('contact')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Moves contacts from one complaint to another: the named ones, or all. Returns their ids. */
export async function moveContacts(tx: Transaction, from: string, to: string, ids?: readonly string[]): Promise<string[]> {
  let moving = tx.sql.updateTable('contact').set({ complaint_id: to }).where('complaint_id', '=', from);
  if (ids) moving = moving.where('id', 'in', ids);
  const moved = await moving.returning('id').execute();
  return moved.map(({ id }) => id);
}

/** Names a customer as touched by the problem. False when they were named before. */
export async function addAffected(tx: Transaction, contact: string, customer: string, now: Date): Promise<boolean> {
  const added = await tx.sql
    .insertInto('contact_affected')
    .values({ contact_id: contact, customer_id: customer, named_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export interface Told {
  readonly contact: string;
  readonly customer: string;
  readonly at: Date;
  readonly how: string;
}

/** Records that an affected customer was told. False when they were never named. */
export async function tellAffected(tx: Transaction, { contact, customer, at, how }: Told): Promise<boolean> {
  const told = await tx.sql
    .updateTable('contact_affected')
    .set({ told_at: at, told_how: how })
    .where('contact_id', '=', contact)
    .where('customer_id', '=', customer)
    .executeTakeFirst();
  return told.numUpdatedRows > 0n;
}
