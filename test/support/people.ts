// People and teams for tests, made as rows at once: nobody waits for an invitation or a password hash.
import type { PersonActor } from '#domain/actor.ts';
import { permissionsOf, type Role } from '#domain/role.ts';
import type { House } from '#handling/command.ts';
import { newId } from '#platform/new-id.ts';
import { transact } from '#platform/postgres/transaction.ts';
import { addPerson } from '#records/people.ts';

export interface Given {
  readonly name?: string;
  readonly email?: string;
  readonly roles?: readonly Role[];
  readonly teams?: readonly string[];
  /** An argon2id hash, for the few tests in which somebody signs in. */
  readonly passwordHash?: string;
}

/** A colleague at a screen: a handler of no team, unless the test says otherwise. */
export async function person(house: House, given: Given = {}): Promise<PersonActor> {
  const now = house.clock();
  const id = newId(now);
  const { name = 'Sam Handler', email = `${id}@example.org`, roles = ['handler'], teams = [], passwordHash = null } = given;
  const row = { id, name, email, state: 'active', password_hash: passwordHash, created_at: now };
  await transact(house.db, 'program', async (tx) => {
    await addPerson(tx, row, roles, teams);
    return { commit: true, value: undefined };
  });
  return { kind: 'person', id, name, permissions: permissionsOf(roles), teams, via: 'screen' };
}

/** A team, by its name; its id. */
export async function team(house: House, name: string): Promise<string> {
  const now = house.clock();
  const id = newId(now);
  await house.db.insertInto('team').values({ id, name, created_at: now }).execute();
  return id;
}
