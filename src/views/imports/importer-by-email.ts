// The colleague of that address, where they may import registers; for the command line, which works on somebody's behalf.
import { type Kysely, sql } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export async function importerByEmail(db: Kysely<DB>, email: string): Promise<string | undefined> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ id: string }>`select person.id from person
      where lower(email) = lower(${email}) and state = 'active' and exists (
        select 1 from person_role join role_permission using (role) where person_id = person.id and permission = 'import')`.execute(
      tx.sql,
    ),
  );
  return rows[0]?.id;
}
