// Rows of people, their roles and teams.
import type { Insertable } from 'kysely';
import type { Role } from '#domain/role.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function addPerson(
  tx: Transaction,
  row: Insertable<DB['person']>,
  roles: readonly Role[],
  teams: readonly string[],
): Promise<void> {
  await tx.sql.insertInto('person').values(row).execute();
  if (roles.length > 0)
    await tx.sql
      .insertInto('person_role')
      .values(roles.map((role) => ({ person_id: row.id, role })))
      .execute();
  if (teams.length > 0)
    await tx.sql
      .insertInto('team_member')
      .values(teams.map((team_id) => ({ person_id: row.id, team_id })))
      .execute();
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
