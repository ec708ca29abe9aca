// The weights by which signals are weighed: those fitted to the organisation's own outcomes and put to use, else the usual ones.
import { type SignalWeights, usualWeights } from '#domain/signal/weighing.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function weightsInUse(tx: Transaction): Promise<SignalWeights> {
  const row = await tx.sql
    .selectFrom('signal_weighting')
    .select('weights')
    .where('used_until', 'is', null)
    .where('used_from', 'is not', null)
    .executeTakeFirst();
  return row ? (row.weights as unknown as SignalWeights) : usualWeights;
}

export interface KeptWeighting {
  readonly id: string;
  readonly madeAt: Date;
  readonly fittedOn: number;
  readonly inUse: boolean;
  readonly figures: unknown;
}

export async function addWeighting(
  tx: Transaction,
  made: { id: string; weights: SignalWeights; fittedOn: number; figures: object; now: Date },
): Promise<void> {
  const row = { weights: JSON.stringify(made.weights), figures: JSON.stringify(made.figures) };
  await tx.sql
    .insertInto('signal_weighting')
    .values({ id: made.id, ...row, fitted_on: made.fittedOn, made_at: made.now })
    .execute();
}

/** Puts these weights to use in place of those before, or the usual ones where null. False where there are none of that id. */
export async function putWeightsToUse(tx: Transaction, id: string | null, now: Date): Promise<boolean> {
  if (id !== null) {
    const known = await tx.sql.selectFrom('signal_weighting').select('id').where('id', '=', id).executeTakeFirst();
    if (!known) return false;
  }
  await tx.sql
    .updateTable('signal_weighting')
    .set({ used_until: now })
    .where('used_from', 'is not', null)
    .where('used_until', 'is', null)
    .execute();
  if (id !== null)
    await tx.sql.updateTable('signal_weighting').set({ used_from: now, used_until: null }).where('id', '=', id).execute();
  return true;
}
