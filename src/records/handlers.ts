// What must be known of people before they are given complaints: whether they may be, and how much they hold. Asked past
// row-level security by functions that say nothing of complaints the asker may not see.
import { sql } from 'kysely';
import type { Candidate } from '#domain/allocation.ts';
import { type Day, dayOf } from '#domain/day.ts';
import { type Held, workloadOf } from '#domain/workload.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface CandidateFor extends Candidate {
  readonly complaint: string;
}

/** Each of these people for each of these complaints. People who do not exist are left out. */
export async function candidatesFor(
  tx: Transaction,
  complaints: readonly string[],
  people: readonly string[],
): Promise<CandidateFor[]> {
  const { rows } = await sql<CandidateFor>`
    select complaint_id as complaint, person_id as id, name, active, absent_until as "absentUntil", may_handle as "mayHandle",
      is_subject as "isSubject", decided_before as "decidedBefore", may_open as "mayOpen"
    from handlers_for(${complaints}::uuid[], ${people}::uuid[])`.execute(tx.sql);
  return rows;
}

/** The workload of each of these people (weights of domain/workload.ts); 0 for who holds nothing. */
export async function workloads(tx: Transaction, people: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<Held & { person: string }>`
    select person_id as person, severity, waiting, complaints from held_by(${people}::uuid[])`.execute(tx.sql);
  const held = Map.groupBy(rows, ({ person }) => person);
  return new Map(people.map((person) => [person, workloadOf(held.get(person) ?? [])]));
}

/** The people of a team who work here, in the order of their names. */
export async function membersOf(tx: Transaction, team: string): Promise<string[]> {
  const rows = await tx.sql
    .selectFrom('team_member')
    .innerJoin('person', 'person.id', 'team_member.person_id')
    .select('person.id')
    .where('team_id', '=', team)
    .where('person.state', '=', 'active')
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
  return rows.map(({ id }) => id);
}

export interface OpenTeam {
  readonly id: string;
  /** The most workload one person of it holds at once; null for no limit. */
  readonly mostAtOnce: number | null;
}

/** Those of these teams that have not been closed. */
export async function openTeams(tx: Transaction, ids: readonly string[]): Promise<OpenTeam[]> {
  if (ids.length === 0) return [];
  const rows = await tx.sql
    .selectFrom('team')
    .select(['id', 'most_at_once'])
    .where('id', 'in', ids)
    .where('closed_at', 'is', null)
    .execute();
  return rows.map((row) => ({ id: row.id, mostAtOnce: row.most_at_once }));
}

/** The organisation's day at this instant. */
export async function organisationDay(tx: Transaction, now: Date): Promise<Day> {
  const { time_zone: zone } = await tx.sql.selectFrom('organisation').select('time_zone').executeTakeFirstOrThrow();
  return dayOf(now, zone);
}

export async function saveMostAtOnce(tx: Transaction, team: string, mostAtOnce: number | null): Promise<void> {
  await tx.sql.updateTable('team').set({ most_at_once: mostAtOnce }).where('id', '=', team).execute();
}
