// Rows of messages that came in: each once under its mark, its original whole; and what of ours a message answers.
import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely';
import type { MailState } from '#domain/mail/incoming-mail.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Adds the message. False when a copy of it is here already: two at once take turns on the mark. */
export async function addIncomingMail(tx: Transaction, row: Insertable<DB['incoming_mail']>): Promise<boolean> {
  const added = await tx.sql
    .insertInto('incoming_mail')
    .values(row)
    .onConflict((conflict) => conflict.column('mark').doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function mailByMark(tx: Transaction, mark: Buffer): Promise<{ id: string; state: MailState } | undefined> {
  const found = await tx.sql.selectFrom('incoming_mail').select(['id', 'state']).where('mark', '=', mark).executeTakeFirst();
  return found && { id: found.id, state: found.state as MailState };
}

/** How many messages came from the address since then. */
export async function mailSince(tx: Transaction, address: string, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from incoming_mail where lower(from_address) = lower(${address}) and came_at > ${since}`.execute(
    tx.sql,
  );
  return rows[0]?.n ?? 0;
}

/** Message ids are compared without their brackets. */
const bare = (id: string): string => id.replace(/^<|>$/g, '');

/** The first of these ids that is a message of ours. */
export async function outgoingOf(
  tx: Transaction,
  ids: readonly string[],
): Promise<{ id: string; complaint: string | null } | undefined> {
  if (ids.length === 0) return undefined;
  const rows = await tx.sql
    .selectFrom('outgoing_message')
    .select(['id', 'complaint_id', 'message_id'])
    .where(
      'message_id',
      'in',
      ids.flatMap((id) => [bare(id), `<${bare(id)}>`]),
    )
    .execute();
  const first = ids.map((id) => rows.find((row) => bare(row.message_id ?? '') === bare(id))).find((row) => row !== undefined);
  return first && { id: first.id, complaint: first.complaint_id };
}

export interface MarkedComplaint {
  readonly id: string;
  readonly reference: string;
  readonly handler: string | null;
  /** The customer on it who has this address. */
  readonly customer: string | null;
  readonly erased: boolean;
}

/**
 * Whose mailbox an address is: amara+boiler@example.org is amara’s. Asked only beside a mark that we alone make, since in a few places such
 * addresses may belong to different people.
 */
const mailboxOf = (address: RawBuilder<unknown>) => sql`lower(regexp_replace(${address}, '\\+[^@]*@', '@'))`;

/** The complaint by id or reference, and who on it has the address. A merged one leads to where it went. */
export async function markedComplaint(
  tx: Transaction,
  by: { id: string } | { reference: string },
  address: string,
): Promise<MarkedComplaint | undefined> {
  const which = 'id' in by ? sql`c.id = ${by.id}` : sql`c.reference = ${by.reference}`;
  const { rows } = await sql<MarkedComplaint>`
    with recursive goes (id, merged_into, depth) as (
      select c.id, c.merged_into, 0 from complaint c where ${which}
      union all select n.id, n.merged_into, g.depth + 1 from goes g join complaint n on n.id = g.merged_into where g.depth < 20)
    select c.id, c.reference, c.handler_id as handler, c.erased_at is not null as erased,
      (select p.customer_id from complaint_party p join customer u on u.id = p.customer_id
        where p.complaint_id = c.id and u.email <> '' and ${mailboxOf(sql`u.email`)} = ${mailboxOf(sql`${address}::text`)}
        order by lower(u.email) = lower(${address}) desc, p.is_primary desc limit 1) as customer
    from complaint c where c.id = (select g.id from goes g order by g.depth desc limit 1)`.execute(tx.sql);
  return rows[0];
}

/** Whether one of our own people has this address: what they send on is not theirs. */
export async function isColleagues(tx: Transaction, address: string): Promise<boolean> {
  const found = await sql`select 1 from person where lower(email) = lower(${address}) and state <> 'left' limit 1`.execute(tx.sql);
  return found.rows.length > 0;
}

/** The customer of that address and no other: null where there is none, or several. */
export async function customerOfAddress(tx: Transaction, address: string): Promise<string | null> {
  const found = await sql<{ id: string }>`
    select id from customer where lower(email) = lower(${address}) and email <> '' and not confidential limit 2`.execute(tx.sql);
  return found.rows.length === 1 ? (found.rows[0]?.id ?? null) : null;
}

export async function lockIncomingMail(tx: Transaction, id: string, seen: number) {
  const row = await tx.sql.selectFrom('incoming_mail').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return refuse('mail.unknown');
  return seen === row.version ? row : refuse('page.stale', { facts: { seen, now: row.version } });
}
export type LockedMail = Exclude<Awaited<ReturnType<typeof lockIncomingMail>>, Refusal>;

export async function saveIncomingMail(tx: Transaction, id: string, change: Updateable<DB['incoming_mail']>): Promise<void> {
  await tx.sql
    .updateTable('incoming_mail')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function moveIncomingMail(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.sql.updateTable('incoming_mail').set({ complaint_id: to }).where('complaint_id', '=', from).execute();
}
