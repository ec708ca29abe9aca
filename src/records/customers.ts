// Rows of customers: known to all who may log a complaint; a confidential one only through a complaint one may see.
import { sql, type Updateable } from 'kysely';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface CustomerDetails {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly preferredChannel?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly contactTimes?: string | null | undefined;
  readonly adjustments?: string | null | undefined;
  readonly supportNeeds?: string | null | undefined;
  readonly supportConsent: boolean;
}

/** The customer of that id, or a new one with those details; `added` says which. */
export async function findOrAddCustomer(
  tx: Transaction,
  given: { id: string } | CustomerDetails,
  now: Date,
): Promise<{ id: string; added: boolean } | Refusal> {
  if ('id' in given) {
    const found = await tx.sql.selectFrom('customer').select('id').where('id', '=', given.id).executeTakeFirst();
    return found ? { id: found.id, added: false } : refuse('customer.unknown');
  }
  const id = newId(now);
  await tx.sql
    .insertInto('customer')
    .values({ id, created_at: now, ...customerColumns(given, now) })
    .execute();
  return { id, added: true };
}

/** The columns for these details. Support needs are kept only with consent: without it they are not written, or are erased. */
export function customerColumns(given: CustomerDetails, now: Date) {
  const needs = given.supportConsent ? given.supportNeeds || null : null;
  return {
    name: given.name || null,
    email: given.email || null,
    phone: given.phone || null,
    address: given.address || null,
    anonymous: given.anonymous,
    confidential: given.confidential,
    preferred_channel: given.preferredChannel || null,
    language: given.language || null,
    contact_times: given.contactTimes || null,
    adjustments: given.adjustments || null,
    support_needs: needs,
    support_consent_at: needs === null ? null : now,
  };
}

export async function lockCustomer(tx: Transaction, id: string, seen: number) {
  const row = await tx.sql.selectFrom('customer').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return refuse('customer.unknown');
  if (seen !== row.version) return refuse('page.stale', { facts: { seen, now: row.version } });
  return row;
}

export async function saveCustomer(tx: Transaction, id: string, change: Updateable<DB['customer']>): Promise<void> {
  await tx.sql
    .updateTable('customer')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** The complaints this customer is on, among those the person may see: their words are found by the customer's name. */
export async function complaintsOfCustomer(tx: Transaction, customer: string): Promise<string[]> {
  const rows = await tx.sql.selectFrom('complaint_party').select('complaint_id').where('customer_id', '=', customer).execute();
  return rows.map((row) => row.complaint_id);
}
