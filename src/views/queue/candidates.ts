// Who could be given a complaint: the people of its team first, how much each holds, and why some cannot have it, by the very guard
// that the commands ask. And who could be mentioned on it: everybody who may see it.
import { sql } from 'kysely';
import { z } from 'zod';
import { type Candidate, whyNotGiven } from '#domain/allocation.ts';
import { dayOf } from '#domain/day.ts';
import { type Held, workloadOf } from '#domain/workload.ts';
import { ask } from '#platform/postgres/transaction.ts';
import type { Asking } from './queue.ts';

export const Candidates = z.object({
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
});
export type Candidates = z.output<typeof Candidates>;

type Row = Candidate & { inTeam: boolean; held: Held[]; zone: string };

/** People whose name holds what was typed; those who can be given it first, the least laden of its own team on top. */
export async function candidates({ db, actor, now }: Asking, complaint: string, typed: string): Promise<Candidates> {
  const { rows, teams } = await ask(db, { person: actor.id }, async (tx) => ({
    rows: (
      await sql<Row>`
      with people as (select array_agg(id) as ids from (
        select p.id from person p left join team_member m on m.person_id = p.id and m.team_id = (select team_id from complaint where id = ${complaint})
        where p.kind = 'colleague' and p.state = 'active' and strpos(lower(p.name), lower(${typed})) > 0
          and exists (select 1 from person_role r join role_permission using (role) where r.person_id = p.id and permission = 'handle')
        order by m.team_id is null, p.name limit 100) listed)
      select h.person_id as id, h.name, h.active, h.absent_until as "absentUntil", h.may_handle as "mayHandle", h.is_subject as "isSubject",
        h.decided_before as "decidedBefore", h.may_open as "mayOpen",
        exists (select 1 from team_member m join complaint c on c.team_id = m.team_id where c.id = ${complaint} and m.person_id = h.person_id) as "inTeam",
        coalesce((select json_agg(json_build_object('severity', b.severity, 'waiting', b.waiting, 'complaints', b.complaints))
          from held_by(people.ids) b where b.person_id = h.person_id), '[]') as held,
        (select time_zone from organisation) as zone
      from people cross join handlers_for(array[${complaint}]::uuid[], people.ids) h`.execute(tx.sql)
    ).rows,
    teams: (
      await sql<{ id: string; name: string }>`select id, name from team where closed_at is null order by name`.execute(tx.sql)
    ).rows,
  }));
  const people = rows.map((row) => ({
    id: row.id,
    name: row.name,
    inTeam: row.inTeam,
    workload: workloadOf(row.held),
    open: row.held.reduce((sum, { complaints }) => sum + complaints, 0),
    whyNot: whyNotGiven(row, dayOf(now, row.zone))?.words ?? null,
  }));
  return { people: people.toSorted(byFitness).slice(0, 50), teams };
}

type Listed = Candidates['people'][number];

function byFitness(one: Listed, other: Listed): number {
  return (
    Number(one.whyNot !== null) - Number(other.whyNot !== null) ||
    Number(other.inTeam) - Number(one.inTeam) ||
    one.workload - other.workload ||
    one.name.localeCompare(other.name)
  );
}

export const Mentionable = z.object({ people: z.array(z.object({ id: z.uuid(), name: z.string() })) });
export type Mentionable = z.output<typeof Mentionable>;

/** Colleagues who may see the complaint, whose name holds what was typed, names that begin so first. */
export async function mentionable({ db, actor }: Asking, complaint: string, typed: string): Promise<Mentionable> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Mentionable['people'][number]>`
    with listed as (select id, name from person where kind = 'colleague' and state = 'active' and id <> ${actor.id}
      and strpos(lower(name), lower(${typed})) > 0)
    select id, name from listed where id in (select who_sees(${complaint}, (select array_agg(id) from listed)))
    order by strpos(lower(name), lower(${typed})) > 1, name limit 8`.execute(tx.sql),
  );
  return { people: rows };
}
