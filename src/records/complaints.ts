// Rows of complaints: added, found locked, saved. What a person may not see is not found, so a command that cannot find a
// complaint cannot tell whether it exists.
import type { Insertable, Selectable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Actor } from '#domain/actor.ts';
import type { Complaint } from '#domain/complaint.ts';
import { type Deed, whyNot } from '#domain/complaint-deed.ts';
import { writeReference } from '#domain/reference.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Takes the next reference; numbers of commands that are refused are not used again. */
export async function nextReference(tx: Transaction, year: number): Promise<string> {
  const { rows } = await sql<{ n: number }>`select nextval('complaint_number') as n`.execute(tx.sql);
  return writeReference(year, Number(rows[0]?.n));
}

export async function addComplaint(tx: Transaction, row: Insertable<DB['complaint']>): Promise<void> {
  await tx.sql.insertInto('complaint').values(row).execute();
}

/**
 * Finds and locks the complaint for this transaction. With `seen`, the version the person was looking at, a complaint that
 * was changed since is refused as stale.
 */
export async function lockComplaint(tx: Transaction, id: string, seen?: number): Promise<Complaint | Refusal> {
  const row = await tx.sql.selectFrom('complaint').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return refuse('complaint.unknown');
  if (row.erased_at !== null) return refuse('complaint.erased');
  if (seen !== undefined && seen !== row.version) return refuse('page.stale', { facts: { seen, now: row.version } });
  const { rows } = await sql<{ people: string[] }>`select deciders_before(${id}) as people`.execute(tx.sql);
  return complaintOf(row, rows[0]?.people ?? []);
}

export interface ToDo {
  readonly actor: Actor;
  readonly complaint: string;
  readonly deed: Deed;
  readonly seen?: number | undefined;
}

/** Finds and locks the complaint for a deed; refused when its state or the actor does not allow it now. */
export async function lockFor(tx: Transaction, { actor, complaint, deed, seen }: ToDo): Promise<Complaint | Refusal> {
  const found = await lockComplaint(tx, complaint, seen);
  if (isRefusal(found)) return found;
  const no = whyNot(deed, found, actor);
  return no === undefined ? found : refuse(no, { facts: { state: found.state } });
}

function complaintOf(row: Selectable<DB['complaint']>, decidedBy: readonly string[]): Complaint {
  return {
    id: row.id,
    reference: row.reference,
    state: row.state as Complaint['state'],
    stage: row.stage as Complaint['stage'],
    track: row.track as Complaint['track'],
    level: row.level,
    severity: row.severity as Complaint['severity'],
    channel: row.channel,
    rulePack: row.rule_pack,
    calendar: row.calendar,
    receivedAt: row.received_at,
    firstMadeAt: row.first_made_at,
    productId: row.product_id,
    categoryId: row.category_id,
    causeId: row.cause_id,
    teamId: row.team_id,
    handlerId: row.handler_id,
    decidedBy,
    needToKnow: row.need_to_know,
    restricted: row.restricted_at !== null,
    outcome: row.outcome,
    closedAt: row.closed_at,
    version: row.version,
  };
}

/**
 * Saves changed columns and raises the version, so that pages opened before know that they are stale. Call it last when it
 * changes whose the complaint is: afterwards the person may no longer see it, nor add to it. Returns the new version.
 */
export async function saveComplaint(tx: Transaction, id: string, change: Updateable<DB['complaint']>): Promise<number> {
  const { team_id, handler_id, handler_since, need_to_know, ...rest } = change;
  const { version } = await tx.sql
    .updateTable('complaint')
    .set({ ...rest, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  const place = JSON.stringify({ team_id, handler_id, handler_since, need_to_know });
  if (place !== '{}') await sql`select place_complaint(${id}, ${place}::jsonb)`.execute(tx.sql);
  return version;
}

/** Brings the words of the complaint up to date for search, in the same transaction as the words themselves. */
export async function indexForSearch(tx: Transaction, id: string): Promise<void> {
  await sql`select index_complaint(${id})`.execute(tx.sql);
}

/** How many complaints a person handles that still wait for an answer or a promise. */
export async function openComplaintsHandledBy(tx: Transaction, person: string): Promise<number> {
  const { n } = await tx.sql
    .selectFrom('complaint')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('handler_id', '=', person)
    .where('state', 'in', ['open', 'answered'])
    .executeTakeFirstOrThrow();
  return n;
}

/** It waits for the customer now. */
export async function waitForCustomer(tx: Transaction, id: string): Promise<void> {
  await tx.sql.updateTable('complaint').set({ waiting_on: 'customer' }).where('id', '=', id).execute();
}

/** It waits for us again, unless somebody has since said that it waits for somebody else. */
export async function stopWaitingForCustomer(tx: Transaction, id: string): Promise<void> {
  await tx.sql
    .updateTable('complaint')
    .set({ waiting_on: 'us' })
    .where('id', '=', id)
    .where('waiting_on', '=', 'customer')
    .execute();
}
