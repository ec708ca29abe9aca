// Rows of what other help desks are told of their contacts: left in the transaction of what it tells of, sent afterwards.
import { sql } from 'kysely';
import type { DeskEvent } from '#domain/desk/desk.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

const tellDesks = { job: 'tell-desks', body: {} } as const;

/**
 * Leaves word for the desks these contacts came from, where they are told; signs only from the level on that the desk asks for, and once.
 * The later work that follows from it.
 */
export async function tellDesk(
  tx: Transaction,
  contacts: readonly string[],
  event: DeskEvent,
  now: Date,
): Promise<(typeof tellDesks)[]> {
  if (contacts.length === 0) return [];
  const { rows } = await sql<{ contact: string; desk: string }>`
    select d.contact_id as contact, d.desk_id as desk from desk_contact d join desk e on e.id = d.desk_id left join contact_signal s on s.contact_id = d.contact_id
    where d.contact_id = any (${contacts}) and e.hook_active and s.contact_id is not null
      and (${event} <> 'raised' or array_position(array['slight', 'clear', 'strong'], s.level) >= array_position(array['slight', 'clear', 'strong'], e.hook_from))
      and (${event} <> 'raised' or not exists (select 1 from desk_telling t where t.contact_id = d.contact_id and t.event = 'raised'))`.execute(
    tx.sql,
  );
  if (rows.length === 0) return [];
  const left = rows.map(({ contact, desk }) => ({
    id: newId(now),
    desk_id: desk,
    contact_id: contact,
    event,
    made_at: now,
    try_at: now,
  }));
  await tx.sql.insertInto('desk_telling').values(left).execute();
  return [tellDesks];
}

/** How long one may be under way before whoever began it must have died. */
const longestUnderWay = 15 * 60_000;

/** Takes what is due and what was broken off; nobody else takes the same. Oldest first. */
export async function takeTellings(tx: Transaction, now: Date, atMost: number): Promise<string[]> {
  const before = new Date(now.getTime() - longestUnderWay);
  const { rows } = await sql<{ id: string; made: Date }>`
    update desk_telling set state = 'under-way', handed_at = ${now}, try_at = null, attempts = attempts + 1 where id in (
      select id from desk_telling where (state = 'waiting' and try_at <= ${now}) or (state = 'under-way' and handed_at < ${before})
      order by made_at, id limit ${atMost} for update skip locked) returning id, made_at as made`.execute(tx.sql);
  return rows.toSorted((a, b) => a.made.getTime() - b.made.getTime() || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

export async function lockTelling(tx: Transaction, id: string) {
  const { rows } = await sql<{ desk: string; title: string; contact: string; about: string; event: DeskEvent; state: string; attempts: number; madeAt: Date; told: boolean }>`
    select t.desk_id as desk, e.title, t.contact_id as contact, coalesce(k.complaint_id, k.id) as about, t.event, t.state, t.attempts, t.made_at as "madeAt",
      e.hook_active as told from desk_telling t join desk e on e.id = t.desk_id join contact k on k.id = t.contact_id where t.id = ${id} for update of t`.execute(
    tx.sql,
  ); // biome-ignore format: one question
  return rows[0];
}

export interface TellingStanding {
  readonly state: 'waiting' | 'taken' | 'failed';
  readonly tryAt: Date | null;
  readonly code: number | null;
  readonly answer: string;
  readonly now: Date;
}

export async function saveTelling(
  tx: Transaction,
  id: string,
  { state, tryAt, code, answer, now }: TellingStanding,
): Promise<void> {
  const ended = state === 'waiting' ? null : now;
  await tx.sql
    .updateTable('desk_telling')
    .set({ state, try_at: tryAt, code, answer, ended_at: ended })
    .where('id', '=', id)
    .execute();
}

/** Puts it among those that wait, from the beginning. */
export async function beginTellingAgain(tx: Transaction, id: string, now: Date): Promise<void> {
  const again = { state: 'waiting', made_at: now, attempts: 0, try_at: now, handed_at: null, ended_at: null, code: null };
  await tx.sql.updateTable('desk_telling').set(again).where('id', '=', id).execute();
}
