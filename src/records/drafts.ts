// Rows of drafts: one a person and place. Row-level security lets nobody reach another's.
import { mostDrafts } from '#domain/draft.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Draft {
  readonly person: string;
  readonly place: string;
  readonly json: string;
  readonly now: Date;
}

/** Keeps the draft in place of the one before. */
export async function saveDraft(tx: Transaction, { person, place, json, now }: Draft): Promise<void> {
  await tx.sql
    .insertInto('draft')
    .values({ person_id: person, place, body: json, kept_at: now })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'place']).doUpdateSet((row) => ({
        body: row.ref('excluded.body'),
        kept_at: row.ref('excluded.kept_at'),
      })),
    )
    .execute();
}

export async function removeDraft(tx: Transaction, person: string, place: string): Promise<void> {
  await tx.sql.deleteFrom('draft').where('person_id', '=', person).where('place', '=', place).execute();
}

/** Lets go of all but the person's latest drafts. */
export async function removeOldestDrafts(tx: Transaction, person: string): Promise<void> {
  await tx.sql
    .deleteFrom('draft')
    .where('person_id', '=', person)
    .where('place', 'in', (one) =>
      one.selectFrom('draft').select('place').where('person_id', '=', person).orderBy('kept_at', 'desc').offset(mostDrafts),
    )
    .execute();
}
