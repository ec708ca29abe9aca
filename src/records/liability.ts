// Rows of decisions on liability: one may be proposed and one stand at a time; those before are kept as replaced.
import type { Insertable, Updateable } from 'kysely';
import type { InsurerStanding, LiabilityContent, LiabilityPosition } from '#domain/liability.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** The proposal of that id, while it is one. */
export async function proposalOf(tx: Transaction, complaint: string, id: string): Promise<LiabilityContent | undefined> {
  const row = await tx.sql
    .selectFrom('liability_decision')
    .selectAll()
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      position: row.position as LiabilityPosition,
      ofWhat: row.of_what,
      reason: row.reason,
      cost: row.cost_minor,
      currency: row.currency,
      insurer: row.insurer as InsurerStanding,
    }
  );
}

/** What was in this state is replaced by what comes after it. */
export async function replaceLiability(tx: Transaction, complaint: string, state: 'proposed' | 'decided'): Promise<string[]> {
  const rows = await tx.sql
    .updateTable('liability_decision')
    .set({ state: 'replaced' })
    .where('complaint_id', '=', complaint)
    .where('state', '=', state)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

export async function addProposal(tx: Transaction, row: Insertable<DB['liability_decision']>): Promise<void> {
  await tx.sql.insertInto('liability_decision').values(row).execute();
}

export async function saveProposal(
  tx: Transaction,
  complaint: string,
  id: string,
  change: Updateable<DB['liability_decision']>,
): Promise<void> {
  await tx.sql.updateTable('liability_decision').set(change).where('complaint_id', '=', complaint).where('id', '=', id).execute();
}
