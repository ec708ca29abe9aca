// What a message by a channel of a gateway is known by: the message of ours that it answers, and whose number it came from.
import { sql } from 'kysely';
import { addressAsCompared } from '#domain/way-in.ts';
import { isRefusal } from '#domain/refusal.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { findOrAddCustomer } from './customers.ts';

export interface Answering {
  readonly message: string;
  readonly channel: string;
  readonly from: string;
}

/** The complaint and customer of the message that is answered: one that went by this channel to this number about a complaint. */
export async function answeredByChannel(
  tx: Transaction,
  { message, channel, from }: Answering,
): Promise<{ complaint: string; customer: string | null } | undefined> {
  const row = await tx.sql
    .selectFrom('outgoing_message')
    .select(['complaint_id as complaint', 'customer_id as customer', 'address'])
    .where('id', '=', message)
    .where('channel', '=', channel)
    .where('state', 'in', ['handing-over', 'sent', 'bounced'])
    .executeTakeFirst();
  if (!row || row.complaint === null || addressAsCompared(row.address) !== addressAsCompared(from)) return undefined;
  return { complaint: row.complaint, customer: row.customer };
}

/** The one customer of that number, who is not confidential; a new one where there is none, or where several share it. */
export async function customerOfPhone(tx: Transaction, phone: string, now: Date): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from customer where phone is not null and not confidential
      and right(regexp_replace(phone, '\\D', '', 'g'), 9) = right(regexp_replace(${phone}, '\\D', '', 'g'), 9)
      and length(regexp_replace(${phone}, '\\D', '', 'g')) >= 7 limit 2`.execute(tx.sql);
  const [one, ...more] = rows;
  if (one && more.length === 0) return one.id;
  const added = await findOrAddCustomer(tx, { phone, anonymous: false, confidential: false, supportConsent: false }, now);
  return isRefusal(added) ? null : added.id;
}
