// Who may commit how much: the defaults of roles, people's own limits before them, and what was changed, newest first.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { authorityKinds, limitsOf, type StoredLimit } from '#domain/authority.ts';
import { happeningInWords } from '#domain/in-words/happening-in-words.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { permissionsOf, type Role, roleNames, roles } from '#domain/role.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { idsIn, namesOf } from '../complaints/names-of.ts';

const limits = z.partialRecord(z.enum(authorityKinds as [(typeof authorityKinds)[number]]), z.number().int().nullable());

export const Authority = z
  .object({
    currency: z.string(),
    roles: z.array(z.object({ role: z.enum(roleNames), name: z.string(), limits })),
    people: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        roles: z.array(z.string()),
        own: limits.describe('Set for this person alone'),
        holds: limits.describe('What holds for them: their own before those of their roles'),
      }),
    ),
    changes: z.array(z.object({ at: z.iso.datetime({ offset: true }), by: z.string(), says: z.string() })),
  })
  .meta({ id: 'Authority' });
export type Authority = z.output<typeof Authority>;

interface Stored {
  readonly currency: string;
  readonly limits: readonly (StoredLimit & { readonly person: string | null })[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly roles: string[] }[];
  readonly changes: readonly { readonly at: string; readonly by: string; readonly facts: Record<string, unknown> }[];
}

export async function authority(db: Kysely<DB>, actor: PersonActor): Promise<Authority | Refusal> {
  if (!may(actor, 'manage-settings')) return refuse('permission.missing');
  return ask(db, { person: actor.id }, async (tx) => {
    const { rows } = await sql<Stored>`
      select (select currency from organisation) as currency,
        (select coalesce(json_agg(json_build_object('kind', kind, 'role', role, 'person', person_id, 'minor', amount_minor)), '[]')
          from authority_limit) as limits,
        (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'roles',
            (select coalesce(json_agg(r.role order by r.role), '[]') from person_role r where r.person_id = p.id)) order by p.name, p.id), '[]')
          from person p where p.kind = 'colleague' and p.state <> 'left') as people,
        (select coalesce(json_agg(json_build_object('at', e.at, 'by', e.actor_name, 'facts', e.facts) order by e.seq desc), '[]') from (
          select * from audit_entry where chain_id = (select id from organisation) and kind = 'authority-limit-changed'
          order by seq desc limit 50) e) as changes`.execute(tx.sql);
    const [stored] = rows;
    if (!stored) throw new Error('The organisation has no row.');
    const name = await namesOf(
      tx,
      stored.changes.flatMap(({ facts }) => idsIn(facts)),
    );
    const told = { name, when: (instant: string): string => instant };
    const changes = stored.changes.map(({ at, by, facts }) => ({
      at,
      by,
      says: happeningInWords('authority-limit-changed', facts, told),
    }));
    return { currency: stored.currency, ...held(stored), changes };
  });
}

function held({ limits, people }: Stored): Pick<Authority, 'roles' | 'people'> {
  const ofRole = (role: string) => limits.filter((limit) => limit.role === role);
  const ofPerson = (id: string) => limits.filter(({ person }) => person === id);
  const handles = (held: readonly string[]): boolean =>
    permissionsOf(held as readonly Role[]).has('handle') || permissionsOf(held as readonly Role[]).has('approve');
  return {
    roles: roleNames
      .filter((role) => handles([role]))
      .map((role) => ({ role, name: roles[role].name, limits: limitsOf(ofRole(role)) })),
    people: people
      .filter(({ id, roles: held }) => handles(held) || ofPerson(id).length > 0)
      .map((person) => ({
        ...person,
        own: limitsOf(ofPerson(person.id)),
        holds: limitsOf([...ofPerson(person.id), ...person.roles.flatMap(ofRole)]),
      })),
  };
}
