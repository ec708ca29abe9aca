// Rows of former wordings: how a title, description, outcome wanted or point read before it was corrected. The record names
// the row and holds none of its text.
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export type WordedField = 'title' | 'description' | 'outcome-wanted' | 'point';

export interface Rewording {
  readonly complaint: string;
  readonly field: WordedField;
  readonly point?: string;
  readonly was: string;
  readonly becomes: string;
  readonly by: string | null;
  readonly now: Date;
}

/** Keeps the former wording; its id. */
export async function keepWording(tx: Transaction, change: Rewording): Promise<string> {
  const id = newId(change.now);
  await tx.sql
    .insertInto('complaint_wording')
    .values({
      complaint_id: change.complaint,
      id,
      field: change.field,
      point_id: change.point ?? null,
      was: change.was,
      becomes: change.becomes,
      changed_by: change.by,
      changed_at: change.now,
    })
    .execute();
  return id;
}

/** The words of a complaint as they stand. */
export async function wordsOf(tx: Transaction, complaint: string) {
  return tx.sql
    .selectFrom('complaint')
    .select(['title', 'description', 'outcome_wanted'])
    .where('id', '=', complaint)
    .executeTakeFirstOrThrow();
}
