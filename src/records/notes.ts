// Rows of notes on a complaint. A note is never changed: a correction is another note that names it.
import { sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface NewNote {
  readonly complaint: string;
  readonly id: string;
  readonly author: string | null;
  readonly text: string;
  readonly mentions: readonly string[];
  readonly corrects: string | null;
  readonly now: Date;
}

export async function addNoteRow(tx: Transaction, note: NewNote): Promise<void> {
  await tx.sql
    .insertInto('note')
    .values({
      complaint_id: note.complaint,
      id: note.id,
      author_id: note.author,
      at: note.now,
      text: note.text,
      mentions: [...note.mentions],
      corrects: note.corrects,
    })
    .execute();
}

export interface KeptNote {
  readonly author: string | null;
  readonly mentions: readonly string[];
}

export async function noteOf(tx: Transaction, complaint: string, id: string): Promise<KeptNote | undefined> {
  return tx.sql
    .selectFrom('note')
    .select(['author_id as author', 'mentions'])
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The names of those of these people who may not see the complaint, or are not here. */
export async function whoMayNotSee(tx: Transaction, complaint: string, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return [];
  const { rows } = await sql<{ name: string }>`
    select coalesce(person.name, 'somebody who is not here') as name from unnest(${people}::uuid[]) wanted
    left join person on person.id = wanted
    where wanted not in (select who_sees(${complaint}, ${people}::uuid[])) order by 1`.execute(tx.sql);
  return rows.map(({ name }) => name);
}
