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
