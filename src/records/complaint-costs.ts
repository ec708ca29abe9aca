// Rows of what complaints cost us besides the redress, and the organisation's cost of an hour.
import type { Insertable } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** What an hour of a colleague costs, in minor units, with its currency. */
export async function hourCost(tx: Transaction): Promise<{ minor: number; currency: string }> {
  return tx.sql.selectFrom('organisation').select(['hour_cost_minor as minor', 'currency']).executeTakeFirstOrThrow();
}

export async function addCostRow(tx: Transaction, row: Insertable<DB['complaint_cost']>): Promise<void> {
  await tx.sql.insertInto('complaint_cost').values(row).execute();
}

/** Undefined when there is no such cost, or it was taken off already. */
export async function removeCostRow(tx: Transaction, complaint: string, id: string, now: Date) {
  return tx.sql
    .updateTable('complaint_cost')
    .set({ removed_at: now })
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning(['kind', 'amount_minor', 'currency'])
    .executeTakeFirst();
}
