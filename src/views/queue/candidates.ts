// Who could be given a complaint: the people of its team first, how much each holds, and why some cannot have it, by the very guard
// that the commands ask. Without a complaint, everybody who handles complaints, for giving several at once.
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { type Candidate, whyNotGiven } from '#domain/allocation.ts';
import { dayOf } from '#domain/day.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { type Held, workloadOf } from '#domain/workload.ts';
import { ask, type Transaction } from '#platform/postgres/transaction.ts';
import type { Asking } from './queue.ts';

export const Candidates = z
  .object({
    people: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        inTeam: z.boolean().describe('Whether they are in the complaint’s team'),
        workload: z.number().describe('Open complaints weighed by severity'),
        open: z.number().int().describe('Open complaints'),
        whyNot: z.string().nullable().describe('Why they cannot be given it; null when they can'),
      }),
    ),
    teams: z.array(z.object({ id: z.uuid(), name: z.string() })),
  })
  .meta({ id: 'Candidates' });
export type Candidates = z.output<typeof Candidates>;

type Row = Candidate & { inTeam: boolean };
type Load = Held & { person: string };

/** People whose name holds what was typed; those who can be given it first, the least laden of its own team on top. */
export async function candidates(asking: Asking, complaint: string | null, typed: string): Promise<Candidates | Refusal> {
  const { db, actor, now } = asking;
  return ask(db, { person: actor.id }, async (tx) => {
    const [about] = await rowsOf<{ zone: string; team: string | null; seen: boolean }>(
      tx,
      sql`select o.time_zone as zone, c.team_id as team, c.id is not null as seen from organisation o
        left join complaint c on c.id = ${complaint}`,
    );
    if (!about || (complaint !== null && !about.seen)) return refuse('complaint.unknown');
    const rows = await rowsOf<Row>(tx, handlers(complaint, about.team, typed));
    const ids = rows.map(({ id }) => id);
    const loads = await rowsOf<Load>(
      tx,
      sql`select person_id as person, severity, waiting, complaints from held_by(${ids}::uuid[])`,
    );
    const teams = await rowsOf<Candidates['teams'][number]>(
      tx,
      sql`select id, name from team where closed_at is null order by name`,
    );
    const people = rows.map((row) => listed(row, loads, dayOf(now, about.zone)));
    return { people: people.toSorted(byFitness).slice(0, 50), teams };
  });
}

async function rowsOf<T>(tx: Transaction, query: RawBuilder<unknown>): Promise<T[]> {
  const { rows } = await sql<T>`${query}`.execute(tx.sql);
  return rows;
}

const handlers = (complaint: string | null, team: string | null, typed: string) => sql`
  with people as (
    select p.id, p.name, p.absent_until, m.team_id is not null as in_team from person p
    left join team_member m on m.person_id = p.id and m.team_id = ${team}
    where p.kind = 'colleague' and p.state = 'active' and strpos(lower(p.name), lower(${typed})) > 0
      and exists (select 1 from person_role r join role_permission using (role) where r.person_id = p.id and permission = 'handle')
    order by m.team_id is null, p.name limit 100)
  select p.id, p.name, true as active, p.absent_until as "absentUntil", true as "mayHandle", p.in_team as "inTeam",
    coalesce(h.is_subject, false) as "isSubject", coalesce(h.decided_before, false) as "decidedBefore", coalesce(h.may_open, true) as "mayOpen"
  from people p left join handlers_for(array[${complaint}]::uuid[], (select array_agg(id) from people)) h on h.person_id = p.id`;

type Listed = Candidates['people'][number];

function listed(row: Row, loads: readonly Load[], today: string): Listed {
  const held = loads.filter(({ person }) => person === row.id);
  const open = held.reduce((sum, { complaints }) => sum + complaints, 0);
  const whyNot = whyNotGiven(row, today)?.words ?? null;
  return { id: row.id, name: row.name, inTeam: row.inTeam, workload: workloadOf(held), open, whyNot };
}

function byFitness(one: Listed, other: Listed): number {
  return (
    Number(one.whyNot !== null) - Number(other.whyNot !== null) ||
    Number(other.inTeam) - Number(one.inTeam) ||
    one.workload - other.workload ||
    one.name.localeCompare(other.name)
  );
}
