// Rows that say who may open a need-to-know complaint and whom a complaint is about.
import { sql } from 'kysely';
import type { Reader } from '#domain/need-to-know.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** What must be known of people before they are named as readers of a complaint; unknown people are left out. */
export async function possibleReaders(tx: Transaction, complaint: string, people: readonly string[]): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select p.id, p.kind, p.state,
      exists (select 1 from complaint_subject s where s.complaint_id = ${complaint} and s.person_id = p.id) as "isSubject",
      exists (select 1 from person_role join role_permission using (role)
        where person_role.person_id = p.id and permission = 'open-need-to-know') as "mayName"
    from person p where p.id = any (${people}::uuid[]) order by p.id`.execute(tx.sql);
  return rows;
}

export async function readersOf(tx: Transaction, complaint: string): Promise<string[]> {
  const rows = await tx.sql.selectFrom('complaint_access').select('person_id').where('complaint_id', '=', complaint).execute();
  return rows.map(({ person_id }) => person_id);
}

export async function addReaders(
  tx: Transaction,
  { complaint, people, by, now }: { complaint: string; people: readonly string[]; by: string | null; now: Date },
): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map((person_id) => ({ complaint_id: complaint, person_id, given_by: by, given_at: now }));
  await tx.sql.insertInto('complaint_access').values(rows).execute();
}

export async function removeReaders(tx: Transaction, complaint: string, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  await tx.sql.deleteFrom('complaint_access').where('complaint_id', '=', complaint).where('person_id', 'in', people).execute();
}

/** Need-to-know complaints that, without this person, nobody who is here could open and let others open. */
export async function complaintsOnlyReadBy(tx: Transaction, person: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select complaints_only_read_by(${person}) as id`.execute(tx.sql);
  return rows.map(({ id }) => id);
}

/** Names whom a complaint is about; where they handle it, it is taken from them. */
export async function addSubject(tx: Transaction, complaint: string, person: string, now: Date): Promise<void> {
  await sql`select name_subject(${complaint}, ${person}, ${now})`.execute(tx.sql);
}

export async function isSubject(tx: Transaction, complaint: string, person: string): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('complaint_subject')
    .select('person_id')
    .where('complaint_id', '=', complaint)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row !== undefined;
}

export async function removeSubject(tx: Transaction, complaint: string, person: string): Promise<boolean> {
  const { numDeletedRows } = await tx.sql
    .deleteFrom('complaint_subject')
    .where('complaint_id', '=', complaint)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
