// The teams there are and who belongs to each; and one team with its history.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { HistoryEntry, historyOf } from './history.ts';

export const Team = z
  .object({
    id: z.uuid(),
    name: z.string(),
    version: z.number().int(),
    specialist: z.boolean().describe('Whether complaints can be escalated to it'),
    members: z.array(z.object({ id: z.uuid(), name: z.string() })),
  })
  .meta({ id: 'Team' });
export type Team = z.infer<typeof Team>;

export const TeamPage = Team.extend({ history: z.array(HistoryEntry) }).meta({ id: 'TeamPage' });
export type TeamPage = z.infer<typeof TeamPage>;

const team = sql<Team>`
  select t.id, t.name, t.version, t.specialist,
    coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name) order by lower(p.name), p.id)
      from team_member m join person p on p.id = m.person_id where m.team_id = t.id), '[]') as members
  from team t where t.closed_at is null`;

export async function teams(db: Kysely<DB>, actor: PersonActor): Promise<Team[]> {
  const { rows } = await ask(db, { person: actor.id }, (tx) => sql<Team>`${team} order by lower(t.name)`.execute(tx.sql));
  return rows;
}

export async function teamPage(db: Kysely<DB>, actor: PersonActor, id: string): Promise<TeamPage | Refusal> {
  return ask(db, { person: actor.id }, async (tx) => {
    const [found] = (await sql<Team>`${team} and t.id = ${id}`.execute(tx.sql)).rows;
    if (!found) return refuse('team.unknown');
    return { ...found, history: await historyOf(tx, id) };
  });
}
