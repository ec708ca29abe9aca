// Rows of promises: made, found locked, settled. Making one asks its owner when it is not their own; keeping, breaking and the
// rest change the one row, whose version rises.
import { sql } from 'kysely';
import type { Actor } from '#domain/actor.ts';
import type { Calendar } from '#domain/calendar.ts';
import type { Complaint } from '#domain/complaint.ts';
import { type Day, day } from '#domain/day.ts';
import { type PromiseDeed, promiseTimes, type Promised, type PromiseState, whyNotPromise } from '#domain/promise.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { lockComplaint } from './complaints.ts';
import { notify } from './notifications.ts';
import { savingOf } from './versioned-rows.ts';

export interface NewPromise {
  readonly complaint: string;
  readonly what: string;
  /** The customer it is made to; the one spoken with first when left out. */
  readonly to?: string | undefined;
  readonly owner: string;
  readonly by: string | null;
  readonly day: Day;
  readonly calendar: Calendar;
  /** The broken promise in whose place it stands. */
  readonly follows?: string | undefined;
  readonly now: Date;
}

export interface MadePromise {
  readonly id: string;
  /** Whether its owner made it themselves, and so accepts it by making it. */
  readonly accepted: boolean;
}

/**
 * Adds a promise, as asked of its owner or accepted by them. The day was decided before (decidePromiseDay), the owner found
 * able to see the complaint (promiseOwner). Refused when nobody on the customer's side is named to promise anything to.
 */
export async function addPromise(tx: Transaction, made: NewPromise): Promise<MadePromise | Refusal> {
  const { complaint, what, owner, by, day, calendar, follows, now } = made;
  const to = made.to ?? (await spokenWithFirst(tx, complaint));
  if (to === undefined) return refuse('promise.nobody-to-promise');
  const accepted = owner === by;
  const { dueAt, warnAt } = promiseTimes(day, calendar);
  const id = newId(now);
  await tx.sql
    .insertInto('promise')
    .values({
      complaint_id: complaint,
      id,
      what,
      to_customer: to,
      owner_id: owner,
      made_by: by,
      made_at: now,
      due_day: day,
      due_at: dueAt,
      warn_at: warnAt,
      state: accepted ? 'accepted' : 'proposed',
      follows: follows ?? null,
    })
    .execute();
  await notify(tx, { to: [owner], kind: 'promise-asked', complaint, by, facts: { promise: id }, now });
  return { id, accepted };
}

async function spokenWithFirst(tx: Transaction, complaint: string): Promise<string | undefined> {
  const row = await tx.sql
    .selectFrom('complaint_party')
    .select('customer_id')
    .where('complaint_id', '=', complaint)
    .orderBy('is_primary', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.customer_id;
}

export interface PromiseOwner {
  readonly id: string;
  readonly name: string;
  readonly absentUntil: string | null;
}

/** Somebody who could own a promise on this complaint: a colleague here who may see it. */
export async function promiseOwner(tx: Transaction, complaint: string, person: string): Promise<PromiseOwner | Refusal> {
  const { rows } = await sql<PromiseOwner>`
    select id, name, absent_until::text as "absentUntil" from person
    where id in (select who_sees(${complaint}, array[${person}]::uuid[])) and kind = 'colleague'`.execute(tx.sql);
  return rows[0] ?? refuse('promise.owner-cannot-see');
}

/** A promise as a command finds it. */
export interface FoundPromise extends Promised {
  readonly id: string;
  readonly what: string;
  readonly to: string;
  readonly madeBy: string | null;
  readonly day: Day;
  readonly dueAt: Date;
}

export interface ToPromise {
  readonly actor: Actor;
  readonly complaint: string;
  readonly promise: string;
  readonly deed: PromiseDeed;
}

/** Finds and locks the promise, with its complaint, for a deed; refused when its state or the actor does not allow it now. */
export async function lockPromise(
  tx: Transaction,
  { actor, complaint: id, promise, deed }: ToPromise,
): Promise<{ complaint: Complaint; found: FoundPromise } | Refusal> {
  const complaint = await lockComplaint(tx, id);
  if (isRefusal(complaint)) return complaint;
  if (complaint.state === 'merged') return refuse('complaint.merged');
  if (complaint.state === 'undone') return refuse('complaint.undone');
  const row = await tx.sql
    .selectFrom('promise')
    .selectAll()
    .where('complaint_id', '=', id)
    .where('id', '=', promise)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('promise.unknown');
  const found: FoundPromise = {
    id: row.id,
    what: row.what,
    to: row.to_customer,
    madeBy: row.made_by,
    day: day(row.due_day),
    dueAt: row.due_at,
    state: row.state as PromiseState,
    ownerId: row.owner_id,
    carried: row.carried_at !== null,
  };
  const no = whyNotPromise(deed, found, actor);
  return no === undefined ? { complaint, found } : refuse(no);
}

export const savePromise = savingOf('promise');

/** Moves every promise to the complaint that another was merged into: what was promised is still owed. */
export async function movePromises(tx: Transaction, from: string, to: string): Promise<number> {
  const moved = await tx.sql.updateTable('promise').set({ complaint_id: to }).where('complaint_id', '=', from).executeTakeFirst();
  return Number(moved.numUpdatedRows);
}

/**
 * Tells owners of promises nearly due or late, once for each date and each of the two. Returns how many were told of each.
 */
export async function notifyOfPromises(tx: Transaction, now: Date): Promise<{ soon: number; late: number }> {
  const { rows } = await sql<{ person: string; complaint: string; promise: string; kind: 'promise-soon' | 'promise-late' }>`
    select p.owner_id as person, p.complaint_id as complaint, p.id as promise, due.kind from promise p
    cross join lateral (select case when p.due_at <= ${now} then 'promise-late' else 'promise-soon' end as kind) due
    where p.state in ('proposed', 'accepted', 'handed-back') and p.warn_at <= ${now}
      and not exists (select 1 from notification n where n.person_id = p.owner_id and n.complaint_id = p.complaint_id
        and n.kind = due.kind and n.facts->>'promise' = p.id::text)
    order by p.due_at, p.id limit 5000`.execute(tx.sql);
  for (const { person, complaint, promise, kind } of rows)
    await notify(tx, { to: [person], kind, complaint, by: null, facts: { promise }, now });
  const soon = rows.filter(({ kind }) => kind === 'promise-soon').length;
  return { soon, late: rows.length - soon };
}
