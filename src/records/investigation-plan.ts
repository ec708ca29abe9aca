// Rows of the plan: questions to answer, tasks with who and when, and what was ticked on the checklist of the track.
import { type Insertable, sql, type Updateable } from 'kysely';
import type { Track } from '#domain/complaint.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function addQuestion(tx: Transaction, row: Insertable<DB['plan_question']>): Promise<void> {
  await tx.sql.insertInto('plan_question').values(row).execute();
}

/** A question that was not struck, answered or not; the complaint is locked already. */
export async function questionOf(tx: Transaction, complaint: string, id: string): Promise<{ id: string } | Refusal> {
  const row = await tx.sql
    .selectFrom('plan_question')
    .select(['id', 'struck_at'])
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return refuse('question.unknown');
  return row.struck_at ? refuse('question.settled') : { id: row.id };
}

export async function saveQuestion(tx: Transaction, complaint: string, id: string, change: Updateable<DB['plan_question']>) {
  await tx.sql.updateTable('plan_question').set(change).where('complaint_id', '=', complaint).where('id', '=', id).execute();
}

export async function addTask(tx: Transaction, row: Insertable<DB['plan_task']>): Promise<void> {
  await tx.sql.insertInto('plan_task').values(row).execute();
}

/** A task still to be done. */
export async function openTask(tx: Transaction, complaint: string, id: string): Promise<{ id: string } | Refusal> {
  const row = await tx.sql
    .selectFrom('plan_task')
    .select(['id', 'struck_at', 'done_at'])
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return refuse('task.unknown');
  return row.struck_at || row.done_at ? refuse('task.settled') : { id: row.id };
}

export async function saveTask(tx: Transaction, complaint: string, id: string, change: Updateable<DB['plan_task']>): Promise<void> {
  await tx.sql.updateTable('plan_task').set(change).where('complaint_id', '=', complaint).where('id', '=', id).execute();
}

/** Whether the item is on the checklist of this track now. */
export async function isOnChecklist(tx: Transaction, track: Track, item: string): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('checklist_item')
    .select('id')
    .where('id', '=', item)
    .where('track', '=', track)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts the mark in place of the one before; without one, takes it off. */
export async function saveMark(
  tx: Transaction,
  of: { complaint: string; item: string },
  mark: Omit<Insertable<DB['checklist_mark']>, 'complaint_id' | 'item_id'> | null,
): Promise<void> {
  await tx.sql.deleteFrom('checklist_mark').where('complaint_id', '=', of.complaint).where('item_id', '=', of.item).execute();
  if (mark)
    await tx.sql
      .insertInto('checklist_mark')
      .values({ ...mark, complaint_id: of.complaint, item_id: of.item })
      .execute();
}

/** The people among these who are here and may see the complaint. */
export async function whoSees(tx: Transaction, complaint: string, people: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select who_sees(${complaint}, ${people}::uuid[]) as id`.execute(tx.sql);
  return rows.map(({ id }) => id);
}
