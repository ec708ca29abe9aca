// Who the signed-in person is here: their name, what they may do, and the organisation they do it in.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';

export const Me = z
  .object({
    person: z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string().nullable(),
      roles: z.array(z.string()),
      teams: z.array(z.object({ id: z.uuid(), name: z.string() })),
    }),
    permissions: z.array(z.string()),
    csrf: z.string(),
    organisation: z.object({ name: z.string(), timeZone: z.string(), calendar: z.string() }),
    unread: z.number().int(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export async function me(db: Kysely<DB>, actor: PersonActor, csrf: string): Promise<Me> {
  const { rows } = await sql<Omit<Me, 'permissions' | 'csrf'>>`
    select
      json_build_object('id', p.id, 'name', p.name, 'email', p.email,
        'roles', coalesce((select json_agg(role order by role) from person_role where person_id = p.id), '[]'),
        'teams', coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name)
          from team_member m join team t on t.id = m.team_id where m.person_id = p.id), '[]')) as person,
      (select json_build_object('name', name, 'timeZone', time_zone, 'calendar', calendar) from organisation) as organisation,
      (select count(*)::int from notification n where n.person_id = p.id and n.read_at is null) as unread
    from person p where p.id = ${actor.id}`.execute(db);
  const [found] = rows;
  if (!found) throw new Error('The signed-in person has no row.');
  return { ...found, permissions: [...actor.permissions], csrf };
}
