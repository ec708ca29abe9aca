// Removes contacts that are part of no complaint: those of somebody who was granted it, and contacts of other help desks that were kept as long as their desk asks and became nothing: no complaint, nothing being seen to,
// nobody on a legal hold. Customers whom nothing else names go with them, and what could not be taken goes after thirty days.
import { sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { removeCustomers } from './erasing/erase-beside.ts';

export interface Removed {
  readonly contacts: number;
  readonly customers: number;
}

export async function removeOldDeskContacts(tx: Transaction, now: Date, atMost: number): Promise<Removed & { refusals: number }> {
  const { rows } = await sql<{ id: string }>`
    select k.id from desk e join desk_contact d on d.desk_id = e.id join contact k on k.id = d.contact_id
    where e.keep_days is not null and d.changed_at < ${now}::timestamptz - e.keep_days * interval '1 day'
      and not exists (select 1 from contact_signal s where s.contact_id = k.id and s.state = 'confirmed' and s.outcome is null)
      and ${free} order by k.id limit ${atMost} for update of k`.execute(tx.sql);
  const removed = await removeContacts(tx, rows.map(({ id }) => id)); // biome-ignore format: one thought
  const refusals = await sql`delete from desk_refusal where at < ${now}::timestamptz - interval '30 days'`.execute(tx.sql);
  return { ...removed, refusals: Number(refusals.numAffectedRows ?? 0n) };
}

/** Part of no complaint, told of in none, and of nobody on a hold. */
const free = sql`k.complaint_id is null
  and not exists (select 1 from chronology_entry c where c.source_contact = k.id)
  and not exists (select 1 from outgoing_message m where m.contact_id = k.id and m.state in ('queued', 'handing-over'))
  and not exists (select 1 from legal_hold h where h.customer_id = k.customer_id and h.lifted_at is null)`;

/** Contacts of whoever asked, of ours and of other help desks, that are part of no complaint. */
export async function freeContactsOfRequest(tx: Transaction, request: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select k.id from contact k where k.customer_id in (select customer_id from data_request_customer where request_id = ${request}) and ${free}
    order by k.id for update of k`.execute(tx.sql);
  return rows.map(({ id }) => id);
}

/** The same of the request that a disposal carries out, where it does. */
export async function freeContactsOfDisposal(tx: Transaction, disposal: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from data_request where disposal_id = ${disposal}`.execute(tx.sql);
  return rows[0] ? freeContactsOfRequest(tx, rows[0].id) : [];
}

export async function removeContacts(tx: Transaction, contacts: readonly string[]): Promise<Removed> {
  if (contacts.length === 0) return { contacts: 0, customers: 0 };
  const { rows } = await sql<{
    id: string;
  }>`select distinct customer_id as id from contact where id = any (${contacts}) and customer_id is not null
    union select customer_id from contact_affected where contact_id = any (${contacts})`.execute(tx.sql);
  await sql`delete from draft where substring(place from '[0-9a-f]{8}-[0-9a-f-]{27}$')::uuid = any (${contacts})`.execute(tx.sql);
  await sql`delete from contact_affected where contact_id = any (${contacts})`.execute(tx.sql);
  await sql`delete from outgoing_message where contact_id = any (${contacts})`.execute(tx.sql);
  const gone = await sql`delete from contact where id = any (${contacts})`.execute(tx.sql);
  const customers = await removeCustomers(tx, rows.map(({ id }) => id)); // biome-ignore format: one thought
  return { contacts: Number(gone.numAffectedRows ?? 0n), customers };
}
