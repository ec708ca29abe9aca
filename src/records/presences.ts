// Rows of presence: one a person and complaint, kept by signs of life and gone when the page is left.
import { type Doing, presentSince } from '#domain/presence.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Present {
  readonly person: string;
  readonly name: string;
  readonly doing: Doing;
}

/** Notes that the person is here; nothing for a complaint they may not see. */
export async function signOfLife(
  tx: Transaction,
  { complaint, person, doing, now }: { complaint: string; person: string; doing: Doing; now: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.sql
    .insertInto('presence')
    .columns(['complaint_id', 'person_id', 'doing', 'seen_at'])
    .expression((eb) =>
      eb
        .selectFrom('complaint')
        .select((row) => ['id', row.val(person).as('person_id'), row.val<string>(doing).as('doing'), row.val(now).as('seen_at')])
        .where('id', '=', complaint),
    )
    .onConflict((conflict) => conflict.columns(['complaint_id', 'person_id']).doUpdateSet({ doing, seen_at: now }))
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Everybody else who is here now, by name. */
export async function othersHere(tx: Transaction, complaint: string, person: string, now: Date): Promise<Present[]> {
  const rows = await tx.sql
    .selectFrom('presence')
    .innerJoin('person', 'person.id', 'presence.person_id')
    .select(['person.id', 'person.name', 'doing'])
    .where('complaint_id', '=', complaint)
    .where('person_id', '<>', person)
    .where('seen_at', '>', presentSince(now))
    .orderBy('person.name')
    .execute();
  return rows.map(({ id, name, doing }) => ({ person: id, name, doing: doing === 'writing' ? 'writing' : 'reading' }));
}

export async function leave(tx: Transaction, complaint: string, person: string): Promise<void> {
  await tx.sql.deleteFrom('presence').where('complaint_id', '=', complaint).where('person_id', '=', person).execute();
}
