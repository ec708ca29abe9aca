// Rows of contacts that came from another help desk: the contact in the customer's words, and beside it the conversation as it is there.
import { sql } from 'kysely';
import type { TurnSaid } from '#domain/desk/desk-item.ts';
import { insertMany } from '#platform/postgres/insert-many.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface KnownDeskContact {
  readonly contact: string;
  readonly theirId: string;
  readonly turns: readonly TurnSaid[];
  readonly digest: Buffer;
  readonly closed: boolean;
  readonly text: string;
  readonly subject: string;
  readonly url: string | null;
  readonly place: string | null;
  readonly tags: readonly string[];
  readonly receivedAt: Date;
  readonly state: string;
  readonly complaint: string | null;
  readonly customer: string | null;
}

/** Those of them that are here, held until the transaction ends. */
export async function knownDeskContacts(
  tx: Transaction,
  desk: string,
  ids: readonly string[],
): Promise<Map<string, KnownDeskContact>> {
  const { rows } = await sql<KnownDeskContact>`
    select d.contact_id as contact, d.their_id as "theirId", d.turns, d.digest, d.closed, k.text, k.subject, d.url, d.place, d.tags,
      k.received_at as "receivedAt", k.state, k.complaint_id as complaint, k.customer_id as customer
    from desk_contact d join contact k on k.id = d.contact_id where d.desk_id = ${desk} and d.their_id = any (${ids}::text[])
    order by d.contact_id for update of k, d`.execute(tx.sql);
  return new Map(rows.map((row) => [row.theirId, row]));
}

/** The conversation as it stands there. */
export interface Conversation {
  readonly turns: readonly TurnSaid[];
  readonly digest: Buffer;
  readonly closed: boolean;
  readonly waitingSince: Date | null;
  readonly url: string | null;
  readonly place: string | null;
  readonly tags: readonly string[];
}

export interface NewDeskContact extends Conversation {
  readonly contact: string;
  readonly theirId: string;
  readonly kind: string;
  readonly customer: string | null;
  readonly channel: string;
  readonly subject: string;
  readonly text: string;
  readonly receivedAt: Date;
  readonly product: string | null;
}

interface From {
  readonly id: string;
  readonly title: string;
  readonly team: string | null;
}

export const closedThere = (title: string): string => `Closed in ${title}.`;

export async function addDeskContacts(tx: Transaction, desk: From, rows: readonly NewDeskContact[], now: Date): Promise<void> {
  await insertMany(
    tx,
    'contact',
    rows.map((row) => ({
      id: row.contact,
      kind: row.kind,
      customer_id: row.customer,
      channel: row.channel,
      direction: 'in',
      subject: row.subject,
      text: row.text,
      received_at: row.receivedAt,
      logged_at: now,
      team_id: desk.team,
      product_id: row.product,
      spotted_by_us: false,
      state: row.closed ? 'settled' : 'open',
      settled_how: row.closed ? closedThere(desk.title) : null,
      settled_at: row.closed ? now : null,
      version: 1,
      to_read: true,
    })),
  );
  await insertMany(
    tx,
    'desk_contact',
    rows.map((row) => ({
      contact_id: row.contact,
      desk_id: desk.id,
      their_id: row.theirId,
      url: row.url,
      place: row.place,
      tags: [...row.tags],
      turns: [...row.turns],
      digest: row.digest,
      closed: row.closed,
      waiting_since: row.waitingSince,
      changed_at: now,
    })),
  );
}

export async function saveConversation(tx: Transaction, contact: string, said: Conversation, now: Date): Promise<void> {
  await tx.sql
    .updateTable('desk_contact')
    .set({
      turns: JSON.stringify(said.turns),
      digest: said.digest,
      closed: said.closed,
      waiting_since: said.waitingSince,
      url: said.url,
      place: said.place,
      tags: [...said.tags],
      changed_at: now,
    })
    .where('contact_id', '=', contact)
    .execute();
}

/** The product that each name means here, by its name or another word for it; names that mean none, or several, are not in it. */
export async function productsNamed(tx: Transaction, names: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(names.map((name) => name.toLowerCase()))];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ name: string; id: string }>`
    select w.name, min(n.id::text) as id from unnest(${wanted}::text[]) as w (name)
      join taxonomy_node n on n.taxonomy = 'product' and n.retired_at is null
        and (lower(n.name) = w.name or exists (select 1 from unnest(n.synonyms) s where lower(s) = w.name))
    group by w.name having count(*) = 1`.execute(tx.sql);
  return new Map(rows.map(({ name, id }) => [name, id]));
}
