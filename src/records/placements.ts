// Rows of complaints as they lie with teams and handlers: found locked, moved, and every move kept as a handover.
import { type Kysely, sql } from 'kysely';
import type { Placed } from '#domain/placement.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { saveComplaint } from './complaints.ts';
import { teamOf } from './teams.ts';

const columns = sql<Placed>`id, reference, state, level, track, severity, waiting_on as "waitingOn", team_id as "teamId",
  handler_id as "handlerId", version`;

/** Finds and locks these complaints, always in the same order, so that two who move many never wait for each other in a ring. */
export async function lockPlaced(tx: Transaction, ids: readonly string[]): Promise<Placed[]> {
  const { rows } =
    await sql<Placed>`select ${columns} from complaint where id = any (${ids}::uuid[]) order by id for update`.execute(tx.sql);
  return rows;
}

/**
 * Locks what is next to be taken: unassigned, of these teams, due first, and not one the person decided before. Of two who ask at
 * once, the second is given the one after: rows another transaction holds are passed over.
 */
export async function lockNext(tx: Transaction, teams: readonly string[], taker: string): Promise<Placed | undefined> {
  for (let look = 8; look <= 4096; look *= 8) {
    const ids = await nextIds(tx.sql, teams, taker, look);
    const { rows } = await sql<Placed>`
      select ${columns} from complaint where id = any (${ids}::uuid[]) and handler_id is null and state in ('open', 'answered')
      order by coalesce(due_at, 'infinity'::timestamptz), id limit 1 for update skip locked`.execute(tx.sql);
    if (rows[0] || ids.length < look) return rows[0];
  }
  return undefined;
}

async function nextIds(db: Kysely<DB>, teams: readonly string[], taker: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select next.id from unnest(${teams}::uuid[]) team cross join lateral (
      select c.id, coalesce(c.due_at, 'infinity'::timestamptz) as due from complaint c
      where c.team_id = team and c.handler_id is null and c.state in ('open', 'answered')
        and not exists (select 1 from complaint_decider d where d.complaint_id = c.id and d.person_id = ${taker} and d.level < c.level)
      order by coalesce(c.due_at, 'infinity'::timestamptz), c.id limit ${most}
    ) next order by next.due, next.id limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

export interface Move {
  readonly placed: Placed;
  readonly kind: 'assigned' | 'taken' | 'transferred' | 'refused';
  readonly toTeam: string | null;
  readonly toPerson: string | null;
  readonly by: string | null;
  readonly reason: string;
  readonly now: Date;
}

export interface Moved {
  readonly handover: string;
  readonly fromPerson: string | null;
  readonly fromTeam: string | null;
  readonly toPerson: string | null;
  readonly toTeam: string | null;
}

/**
 * Moves a complaint and keeps the handover, which waits for a yes or no when it gives somebody work they did not take or give
 * away themselves. Whatever waited before is settled by it. Comes last among a command's writes: afterwards it may be out of the actor's sight.
 */
export async function move(tx: Transaction, { placed, kind, toTeam: team, toPerson, by, reason, now }: Move): Promise<Moved> {
  const { id, teamId, handlerId } = placed;
  const toTeam = team ?? (toPerson === null ? null : await teamOf(tx, toPerson));
  const handover = newId(now);
  const waits = toPerson !== null && toPerson !== by && toPerson !== handlerId && kind !== 'refused';
  await settle(tx, id, 'accepted', now);
  await tx.sql
    .insertInto('handover')
    .values({
      complaint_id: id,
      id: handover,
      at: now,
      kind,
      from_person: handlerId,
      from_team: teamId,
      to_person: toPerson,
      to_team: toTeam,
      by_person: by,
      reason,
      settled_at: waits ? null : now,
      settled_how: waits ? null : 'accepted',
    })
    .execute();
  await saveComplaint(tx, id, {});
  const since = toPerson === null ? null : now.toISOString();
  const change = { team_id: toTeam, handler_id: toPerson, ...(toPerson === handlerId ? {} : { handler_since: since }) };
  await sql`select place_complaint(${id}, ${JSON.stringify(change)}::jsonb)`.execute(tx.sql);
  return { handover, fromPerson: handlerId, fromTeam: teamId, toPerson, toTeam };
}

export interface Waiting {
  readonly id: string;
  readonly fromPerson: string | null;
  readonly fromTeam: string | null;
  readonly byPerson: string | null;
}

/** The handover of this complaint that waits for this person's yes or no. */
export async function waitingFor(tx: Transaction, complaint: string, person: string): Promise<Waiting | undefined> {
  const { rows } = await sql<Waiting>`
    select id, from_person as "fromPerson", from_team as "fromTeam", by_person as "byPerson" from handover
    where complaint_id = ${complaint} and to_person = ${person} and settled_at is null
    order by at desc limit 1 for update`.execute(tx.sql);
  return rows[0];
}

/** Settles whatever handover of the complaint still waits. */
export async function settle(tx: Transaction, complaint: string, how: 'accepted' | 'refused', now: Date): Promise<void> {
  await tx.sql
    .updateTable('handover')
    .set({ settled_at: now, settled_how: how })
    .where('complaint_id', '=', complaint)
    .where('settled_at', 'is', null)
    .execute();
}

/** Keeps who decided at this level, so that they are not given it at a later one: whoever handled it, and whoever answered it. */
export async function keepDeciders(tx: Transaction, placed: Placed, now: Date): Promise<void> {
  await sql`
    insert into complaint_decider (complaint_id, level, person_id, decided_at)
    select ${placed.id}, ${placed.level}::int, decider.person, ${now}::timestamptz from (
      select ${placed.handlerId}::uuid as person
      union
      select recorded_by from complaint_milestone where complaint_id = ${placed.id} and taken_back_at is null
        and (what in ('final-response-sent', 'summary-resolution-sent') or what like 'stage-response-sent%')
      union select made_by from finding where complaint_id = ${placed.id}
      union select decided_by from option where complaint_id = ${placed.id}
      union select decided_by from liability_decision where complaint_id = ${placed.id}
      union select decided_by from approval where complaint_id = ${placed.id} and state = 'approved'
    ) decider where decider.person is not null
    on conflict do nothing`.execute(tx.sql);
}

/** Who decided a complaint has decided the one it is merged into. */
export async function moveDeciders(tx: Transaction, from: string, to: string): Promise<void> {
  await sql`
    insert into complaint_decider (complaint_id, level, person_id, decided_at)
    select ${to}, level, person_id, decided_at from complaint_decider where complaint_id = ${from}
    on conflict do nothing`.execute(tx.sql);
}
