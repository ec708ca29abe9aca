// Rows of what the organisation changed in the list of words to avoid. The list itself comes with the program.
import type { JargonChange } from '#domain/language/jargon-list.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export const jargonChanges = (tx: Transaction): Promise<JargonChange[]> =>
  tx.sql.selectFrom('jargon_change').select(['term', 'better']).execute();

export interface ChangedTerm extends JargonChange {
  readonly by: string | null;
  readonly now: Date;
}

export async function putJargon(tx: Transaction, { term, better, by, now }: ChangedTerm): Promise<void> {
  const said = { better, changed_by: by, changed_at: now };
  await tx.sql
    .insertInto('jargon_change')
    .values({ term, ...said })
    .onConflict((conflict) =>
      conflict.column('term').doUpdateSet((row) => ({ ...said, version: row('jargon_change.version', '+', 1) })),
    )
    .execute();
}
