// Rows of teams and who belongs to them.
import { sql } from 'kysely';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
  /** Whether complaints can be escalated to it. */
  readonly specialist: boolean;
  readonly version: number;
}

export async function addTeam(tx: Transaction, id: string, name: string, now: Date): Promise<void> {
  await tx.sql.insertInto('team').values({ id, name, created_at: now }).execute();
}

/** The team where there is one and no more: it takes what no rule sends elsewhere. With several, a complaint waits unassigned. */
export async function onlyTeam(tx: Transaction): Promise<string | null> {
  const [only, another] = await tx.sql.selectFrom('team').select('id').where('closed_at', 'is', null).limit(2).execute();
  return another === undefined ? (only?.id ?? null) : null;
}

/** Finds and locks a team that is not closed. With `seen`, a team changed since that version is refused as stale. */
export async function lockTeam(tx: Transaction, id: string, seen?: number): Promise<Team | Refusal> {
  const row = await tx.sql
    .selectFrom('team')
    .select(['id', 'name', 'version', 'specialist'])
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('team.unknown');
  if (seen !== undefined && seen !== row.version) return refuse('page.stale', { facts: { seen, now: row.version } });
  const members = await tx.sql
    .selectFrom('team_member')
    .select('person_id')
    .where('team_id', '=', id)
    .orderBy('person_id')
    .execute();
  return { ...row, members: members.map(({ person_id }) => person_id) };
}

export async function teamNameTaken(tx: Transaction, name: string, but?: string): Promise<boolean> {
  let query = tx.sql
    .selectFrom('team')
    .select('id')
    .where((eb) => eb(eb.fn('lower', ['name']), '=', name.toLowerCase()))
    .where('closed_at', 'is', null);
  if (but) query = query.where('id', '<>', but);
  return (await query.executeTakeFirst()) !== undefined;
}

/** Those of these that are not open teams. */
export async function unknownTeams(tx: Transaction, teams: readonly string[]): Promise<string[]> {
  if (teams.length === 0) return [];
  const rows = await tx.sql.selectFrom('team').select('id').where('id', 'in', teams).where('closed_at', 'is', null).execute();
  const known = new Set(rows.map(({ id }) => id));
  return teams.filter((id) => !known.has(id));
}

/** Those of these people who may not be in a team: unknown, or their access has ended. */
export async function peopleNotHere(tx: Transaction, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return [];
  const rows = await tx.sql.selectFrom('person').select('id').where('id', 'in', people).where('state', '<>', 'left').execute();
  const here = new Set(rows.map(({ id }) => id));
  return people.filter((id) => !here.has(id));
}

export async function saveTeam(
  tx: Transaction,
  id: string,
  change: { name?: string; closed_at?: Date; specialist?: boolean },
): Promise<void> {
  await tx.sql
    .updateTable('team')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function replaceMembers(tx: Transaction, team: string, members: readonly string[]): Promise<void> {
  await tx.sql.deleteFrom('team_member').where('team_id', '=', team).execute();
  const rows = [...new Set(members)].map((person_id) => ({ team_id: team, person_id }));
  if (rows.length > 0) await tx.sql.insertInto('team_member').values(rows).execute();
}

/** How many complaints of the team still wait for an answer or a promise. */
export async function openComplaintsOf(tx: Transaction, team: string): Promise<number> {
  const { n } = await tx.sql
    .selectFrom('complaint')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('team_id', '=', team)
    .where('state', 'in', ['open', 'answered'])
    .executeTakeFirstOrThrow();
  return n;
}

/**
 * The team a person brings to a complaint that lies with none, or nobody beside them would see it: the one they belong to, of several
 * the oldest.
 */
export async function teamOf(tx: Transaction, person: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select t.id from team_member m join team t on t.id = m.team_id
    where m.person_id = ${person} and t.closed_at is null order by t.created_at, t.id limit 1`.execute(tx.sql);
  return rows[0]?.id ?? null;
}
