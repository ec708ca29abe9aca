// Rows of people, their roles and teams.
import { type Insertable, sql, type Updateable } from 'kysely';
import type { Person, PersonKind, PersonState } from '#domain/person.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { isRole, type Role } from '#domain/role.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function addPerson(
  tx: Transaction,
  row: Insertable<DB['person']>,
  roles: readonly Role[],
  teams: readonly string[],
): Promise<void> {
  await tx.sql.insertInto('person').values(row).execute();
  await addRoles(tx, row.id, roles);
  await addTeams(tx, row.id, teams);
}

/** The person who signs in with this address, whatever the case it is typed in. */
export async function personByEmail(tx: Transaction, email: string) {
  return tx.sql
    .selectFrom('person')
    .selectAll()
    .where((eb) => eb(eb.fn('lower', ['email']), '=', email.toLowerCase()))
    .where('state', '<>', 'left')
    .executeTakeFirst();
}

/** Makes everyone who changes people take turns, so that two administrators cannot remove each other at the same moment. */
export async function takeTurnsOverPeople(tx: Transaction): Promise<void> {
  await sql`select 1 from organisation for update`.execute(tx.sql);
}

/** Finds and locks a person. With `seen`, somebody changed since that version is refused as stale. */
export async function lockPerson(tx: Transaction, id: string | null, seen?: number): Promise<Person | Refusal> {
  if (id === null) return refuse('person.unknown');
  const row = await tx.sql
    .selectFrom('person')
    .select(['id', 'kind', 'name', 'email', 'state', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('person.unknown');
  if (seen !== undefined && seen !== row.version) return refuse('page.stale', { facts: { seen, now: row.version } });
  const held = await tx.sql.selectFrom('person_role').select('role').where('person_id', '=', id).orderBy('role').execute();
  const teams = await tx.sql.selectFrom('team_member').select('team_id').where('person_id', '=', id).orderBy('team_id').execute();
  return {
    ...row,
    kind: row.kind as PersonKind,
    state: row.state as PersonState,
    roles: held.map(({ role }) => role).filter(isRole),
    teams: teams.map(({ team_id }) => team_id),
  };
}

export async function savePerson(tx: Transaction, id: string, change: Updateable<DB['person']>): Promise<void> {
  await tx.sql
    .updateTable('person')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function replaceRoles(tx: Transaction, person: string, roles: readonly Role[]): Promise<void> {
  await tx.sql.deleteFrom('person_role').where('person_id', '=', person).execute();
  await addRoles(tx, person, roles);
}

export async function replaceTeams(tx: Transaction, person: string, teams: readonly string[]): Promise<void> {
  await tx.sql.deleteFrom('team_member').where('person_id', '=', person).execute();
  await addTeams(tx, person, teams);
}

/** How many other people can sign in and hold a role with this permission. */
export async function othersWho(tx: Transaction, permission: string, but: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct person.id) as n from person
    join person_role on person_role.person_id = person.id join role_permission using (role)
    where role_permission.permission = ${permission} and person.kind = 'colleague' and person.state = 'active'
      and person.id <> ${but}`.execute(tx.sql);
  return rows[0]?.n ?? 0;
}

/** Keeps a new password. The person's page stays what it was, so its version does too. */
export async function keepPassword(tx: Transaction, person: string, passwordHash: string): Promise<void> {
  await tx.sql.updateTable('person').set({ password_hash: passwordHash }).where('id', '=', person).execute();
}

/** The hash of a person's password, for asking for it again before something that matters. */
export async function passwordHashOf(tx: Transaction, person: string): Promise<string | null> {
  const row = await tx.sql.selectFrom('person').select('password_hash').where('id', '=', person).executeTakeFirst();
  return row?.password_hash ?? null;
}

async function addRoles(tx: Transaction, person: string, roles: readonly Role[]): Promise<void> {
  const rows = [...new Set(roles)].map((role) => ({ person_id: person, role }));
  if (rows.length > 0) await tx.sql.insertInto('person_role').values(rows).execute();
}

async function addTeams(tx: Transaction, person: string, teams: readonly string[]): Promise<void> {
  const rows = [...new Set(teams)].map((team_id) => ({ person_id: person, team_id }));
  if (rows.length > 0) await tx.sql.insertInto('team_member').values(rows).execute();
}
