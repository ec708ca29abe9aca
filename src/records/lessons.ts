// Rows of lessons, of whom they are for, and of what people do differently since.
import { type Insertable, sql } from 'kysely';
import type { LessonPart } from '#domain/lesson.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Recipient {
  readonly person: string;
  readonly part: LessonPart;
}

export async function addLesson(tx: Transaction, row: Insertable<DB['lesson']>, to: readonly Recipient[]): Promise<void> {
  await tx.sql.insertInto('lesson').values(row).execute();
  if (to.length === 0) return;
  const { complaint_id, id: lesson_id } = row;
  await tx.sql
    .insertInto('lesson_recipient')
    .values(to.map(({ person, part }) => ({ complaint_id, lesson_id, person_id: person, part })))
    .execute();
}

/** Those of these people who are not colleagues at work here. */
export async function notAtWork(tx: Transaction, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return [];
  const rows = await tx.sql
    .selectFrom('person')
    .select('id')
    .where('id', 'in', people)
    .where('kind', '=', 'colleague')
    .where('state', '=', 'active')
    .execute();
  const here = new Set(rows.map(({ id }) => id));
  return people.filter((id) => !here.has(id));
}

/** Marks the lesson as read by this person, with what they say to it. Answers which complaint it is of. */
export async function acknowledge(
  tx: Transaction,
  { lesson, person, words, now }: { lesson: string; person: string; words: string; now: Date },
): Promise<{ complaint: string } | Refusal> {
  const { rows } = await sql<{ complaint_id: string; acknowledged_at: Date | null }>`
    select complaint_id, acknowledged_at from lesson_recipient where lesson_id = ${lesson} and person_id = ${person} for update`.execute(
    tx.sql,
  );
  const [found] = rows;
  if (!found) return refuse('lesson.unknown');
  if (found.acknowledged_at !== null) return refuse('lesson.acknowledged');
  await tx.sql
    .updateTable('lesson_recipient')
    .set({ acknowledged_at: now, words })
    .where('complaint_id', '=', found.complaint_id)
    .where('lesson_id', '=', lesson)
    .where('person_id', '=', person)
    .execute();
  return { complaint: found.complaint_id };
}

/** What decides whether this person may write down a change of approach after a complaint; nothing where they know nothing of it. */
export async function knownOfComplaint(tx: Transaction, complaint: string, person: string) {
  const { rows } = await sql<{ outcome: string | null; told: boolean; seen: boolean }>`
    select (select outcome from complaint where id = ${complaint}) as outcome,
      exists (select 1 from complaint where id = ${complaint} and state not in ('merged', 'undone')) as seen,
      exists (select 1 from lesson_recipient where complaint_id = ${complaint} and person_id = ${person}) as told`.execute(tx.sql);
  const [known] = rows;
  return known && (known.seen || known.told) ? known : undefined;
}

export async function addApproachChange(tx: Transaction, row: Insertable<DB['approach_change']>): Promise<void> {
  await tx.sql.insertInto('approach_change').values(row).execute();
}

/** The person's own change, held; refused when it is not theirs or was looked back at already. */
export async function lockOwnChange(tx: Transaction, id: string, person: string): Promise<{ complaint: string } | Refusal> {
  const { rows } = await sql<{ complaint: string; looked: Date | null }>`
    select complaint_id as complaint, looked_back_at as looked from approach_change
    where id = ${id} and person_id = ${person} for update`.execute(tx.sql);
  const [found] = rows;
  if (!found) return refuse('approach.unknown');
  return found.looked === null ? { complaint: found.complaint } : refuse('approach.looked-back');
}

export async function saveLookBack(
  tx: Transaction,
  { complaint, id, helped, found, now }: { complaint: string; id: string; helped: string; found: string; now: Date },
): Promise<void> {
  await tx.sql
    .updateTable('approach_change')
    .set({ helped, found, looked_back_at: now })
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .execute();
}
