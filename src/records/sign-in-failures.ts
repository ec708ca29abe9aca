// Rows of failed sign-ins, counted by what was tried from where. What was tried is kept as a digest: neither addresses nor
// devices are. The rows are locked while a try is judged, so tries made at once take turns and none is missed.
import { sql } from 'kysely';
import { addressBlock, countsFor, type FailureCount } from '#domain/lockout.ts';
import { sha256 } from '#platform/digest.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface KeptCount extends FailureCount {
  readonly tried: string;
}

/** A try: of whose account, from which network address, on which browser, and whether that is known for the account. */
export interface Try {
  readonly account: string;
  readonly address: string;
  readonly device: Buffer;
  readonly onKnownDevice: boolean;
}

/** Finds and locks the counts of a try, always in the same order; a count that was not there begins at none. */
export async function lockCounts(
  tx: Transaction,
  { address, device, onKnownDevice, ...tried }: Try,
  now: Date,
): Promise<KeptCount[]> {
  const account = tried.account.toLowerCase();
  const what = { 'known-device': [device.toString('hex'), account], address: [addressBlock(address), account], account: [account] };
  const wanted = countsFor(onKnownDevice)
    .map((kind) => ({ kind, tried: `${kind}:${sha256(JSON.stringify(what[kind])).toString('hex')}` }))
    .toSorted((a, b) => (a.tried < b.tried ? -1 : 1));
  const counts: KeptCount[] = [];
  for (const { kind, tried } of wanted) {
    const row = await tx.sql
      .insertInto('sign_in_failure')
      .values({ tried, failures: 0, last_at: now })
      .onConflict((conflict) => conflict.column('tried').doUpdateSet({ tried: sql`excluded.tried` }))
      .returning(['failures', 'last_at'])
      .executeTakeFirstOrThrow();
    counts.push({ kind, tried, failures: row.failures, lastAt: row.last_at });
  }
  return counts;
}

export async function keepCounts(tx: Transaction, counts: readonly KeptCount[]): Promise<void> {
  for (const { tried, failures, lastAt } of counts) {
    await tx.sql.updateTable('sign_in_failure').set({ failures, last_at: lastAt }).where('tried', '=', tried).execute();
  }
}

export async function forgetCounts(tx: Transaction, counts: readonly KeptCount[]): Promise<void> {
  if (counts.length === 0) return;
  const tried = counts.map((count) => count.tried);
  await tx.sql.deleteFrom('sign_in_failure').where('tried', 'in', tried).execute();
}
