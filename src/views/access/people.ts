// Everyone who works here or is invited, for those who manage people. And the shorter list all colleagues have, to choose from.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { personKinds, personStates } from '#domain/person.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });
const Named = z.object({ id: z.uuid(), name: z.string() });

export const PersonInList = z
  .object({
    id: z.uuid(),
    kind: z.enum(personKinds),
    name: z.string(),
    email: z.string().nullable(),
    state: z.enum(personStates),
    roles: z.array(z.string()),
    teams: z.array(Named),
    absentUntil: z.iso.date().nullable(),
    secondFactor: z.boolean(),
    lastSeenAt: when.nullable().describe('Within the sessions that are still kept'),
    invitedUntil: when.nullable().describe('For the invited: when their link expires or expired'),
  })
  .meta({ id: 'PersonInList' });
export type PersonInList = z.infer<typeof PersonInList>;

/** The columns of one person, as the list and their own page show them; `p` is the person. */
export const personInList = sql`
  'id', p.id, 'kind', p.kind, 'name', p.name, 'email', p.email, 'state', p.state,
  'roles', coalesce((select json_agg(role order by role) from person_role where person_id = p.id), '[]'),
  'teams', coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name)
    from team_member m join team t on t.id = m.team_id where m.person_id = p.id), '[]'),
  'absentUntil', p.absent_until, 'secondFactor', p.second_factor_since is not null,
  'lastSeenAt', (select max(seen_at) from session s where s.person_id = p.id),
  'invitedUntil', (select max(expires_at) from one_time_link l where l.person_id = p.id and l.purpose = 'invitation'
    and l.used_at is null and l.withdrawn_at is null and p.state = 'invited')`;

/** Those who are here; with `left`, those whose access has ended. */
export async function people(db: Kysely<DB>, actor: PersonActor, left: boolean): Promise<PersonInList[] | Refusal> {
  if (!actor.permissions.has('manage-people')) return refuse('permission.missing');
  const states = left ? ['left'] : ['invited', 'active'];
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ person: PersonInList }>`
      select json_build_object(${personInList}) as person from person p
      where p.state = any (${states}) order by p.kind, lower(p.name), p.id limit 2000`.execute(tx.sql),
  );
  return rows.map(({ person }) => person);
}

export const Colleague = z
  .object({
    id: z.uuid(),
    name: z.string(),
    roles: z.array(z.string()),
    teams: z.array(z.uuid()),
    absentUntil: z.iso.date().nullable(),
  })
  .meta({ id: 'Colleague' });
export type Colleague = z.infer<typeof Colleague>;

/** The people work can be given to, and who can be named: active colleagues, by name. */
export async function colleagues(db: Kysely<DB>, actor: PersonActor): Promise<Colleague[]> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Colleague>`
      select p.id, p.name, p.absent_until as "absentUntil",
        coalesce((select array_agg(role order by role) from person_role r where r.person_id = p.id), '{}') as roles,
        coalesce((select array_agg(team_id) from team_member m where m.person_id = p.id), '{}') as teams
      from person p where p.state = 'active' and p.kind = 'colleague' order by lower(p.name), p.id`.execute(tx.sql),
  );
  return rows;
}
