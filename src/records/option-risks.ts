// Rows of the risks of options: one of each kind, the last rating standing.
import type { Insertable } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function saveRisk(tx: Transaction, row: Insertable<DB['option_risk']>): Promise<void> {
  const { complaint_id: _, option_id: __, kind: ___, ...rated } = row;
  await tx.sql
    .insertInto('option_risk')
    .values(row)
    .onConflict((conflict) => conflict.columns(['complaint_id', 'option_id', 'kind']).doUpdateSet(rated))
    .execute();
}

/** False when there was none of this kind. */
export async function removeRisk(
  tx: Transaction,
  { complaint, option, risk }: { readonly complaint: string; readonly option: string; readonly risk: string },
): Promise<boolean> {
  const removed = await tx.sql
    .deleteFrom('option_risk')
    .where('complaint_id', '=', complaint)
    .where('option_id', '=', option)
    .where('kind', '=', risk)
    .executeTakeFirst();
  return removed.numDeletedRows > 0n;
}
