// Which complaints and contacts are mine to act on: those I handle, those of my teams that nobody handles, and, for whoever gives out
// work, those of nobody and of no team with people in it. So that everything always stands with somebody.
import { type RawBuilder, sql } from 'kysely';
import { may, type PersonActor } from '#domain/actor.ts';

/** A condition on a row that has handler_id and team_id, by the name it bears in the query. */
export function onMyDesk(actor: PersonActor, of: string): RawBuilder<boolean> {
  const { id: me, teams } = actor;
  const [handler, team] = [sql.ref(`${of}.handler_id`), sql.ref(`${of}.team_id`)];
  const nobody = sql`(${handler} is null or exists (select 1 from person p where p.id = ${handler} and p.state = 'left'))`;
  const noTeam = sql`not exists (select 1 from team_member t join person p on p.id = t.person_id where t.team_id = ${team} and p.state <> 'left')`;
  const mine = sql<boolean>`${team} = any (${[...teams]}::uuid[]) or (${may(actor, 'assign')} and ${noTeam})`;
  return sql<boolean>`(${handler} = ${me} or (${nobody} and (${mine})))`;
}
