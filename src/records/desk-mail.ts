// Rows that say which conversation of another help desk a message belongs to, by message ids; and which addresses are Redress's own.
import { sql } from 'kysely';
import { sha256 } from '#platform/digest.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** A conversation's id may be as long as a contact's in another help desk; a longer message id is known by its digest. */
const longestId = 300;
export const conversationId = (message: string): string =>
  message.length <= longestId ? message : `sha256:${sha256(message).toString('hex')}`;

/** The conversation that the first of these message ids belongs to, where any does. */
export async function conversationOf(tx: Transaction, desk: string, ids: readonly string[]): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select d.their_id as id from unnest(${ids}::text[]) with ordinality as w (message, place)
      join desk_mail m on m.desk_id = ${desk} and m.message_id = w.message join desk_contact d on d.contact_id = m.contact_id order by w.place limit 1`.execute(
    tx.sql,
  );
  return rows[0]?.id;
}

/** Keeps that these messages belong to it. One that is known as part of another conversation stays there. */
export async function keepMessageIds(tx: Transaction, desk: string, contact: string, ids: readonly string[]): Promise<void> {
  await sql`insert into desk_mail (desk_id, message_id, contact_id)
    select ${desk}, message, ${contact}::uuid from unnest(${[...new Set(ids)]}::text[]) as t (message)
    on conflict do nothing`.execute(tx.sql);
}

/** Whether Redress itself sent the message, took it in, or is written to at one of these addresses. */
export async function handledHere(tx: Transaction, messageId: string | null, addresses: readonly string[]): Promise<boolean> {
  const id = messageId ?? '';
  const { rows } = await sql<{ here: boolean }>`
    select exists (select 1 from outgoing_message where message_id in (${id}, '<' || ${id} || '>') and ${id} <> '')
      or exists (select 1 from incoming_mail where message_id in (${id}, '<' || ${id} || '>') and ${id} <> '')
      or exists (select 1 from mail_sender s where lower(s.address) = any (${addresses}::text[]) or lower(s.reply_to) = any (${addresses}::text[]))
      as here`.execute(tx.sql);
  return rows[0]?.here ?? false;
}
