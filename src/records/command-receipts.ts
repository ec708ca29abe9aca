// Receipts: what an actor asked for under a key, and what was answered. The row is written before the command runs, so a
// second asking under the same key waits for the first and then reads its answer.
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Receipt {
  readonly actor: string;
  readonly key: string;
  readonly asked: Buffer;
  readonly at: Date;
}

/** Opens a receipt. Returns the earlier reply where the key was used before, or a refusal where it was for another request. */
export async function openReceipt(tx: Transaction, receipt: Receipt): Promise<{ reply: unknown } | Refusal | undefined> {
  const opened = await tx.sql
    .insertInto('command_receipt')
    .values({ actor: receipt.actor, key: receipt.key, input_hash: receipt.asked, at: receipt.at })
    .onConflict((conflict) => conflict.columns(['actor', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (opened) return undefined;
  const earlier = await tx.sql
    .selectFrom('command_receipt')
    .select(['input_hash', 'reply'])
    .where('actor', '=', receipt.actor)
    .where('key', '=', receipt.key)
    .executeTakeFirstOrThrow();
  if (!earlier.input_hash.equals(receipt.asked)) return refuse('key.used-for-another');
  return earlier.reply as { reply: unknown };
}

export async function keepReply(tx: Transaction, receipt: Receipt, reply: unknown): Promise<void> {
  await tx.sql
    .updateTable('command_receipt')
    .set({ reply: JSON.stringify({ reply }) })
    .where('actor', '=', receipt.actor)
    .where('key', '=', receipt.key)
    .execute();
}
