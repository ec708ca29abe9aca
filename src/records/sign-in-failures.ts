// Rows of failed sign-ins, counted by what was tried from where. What was tried is kept as a digest: neither addresses nor
// devices are. The rows are locked while a try is judged, so tries made at once take turns and none is missed.
import { sql } from 'kysely';
import type { CountKind, FailureCount } from '#domain/lockout.ts';
import { sha256 } from '#platform/digest.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface KeptCount extends FailureCount {
  readonly tried: string;
}

/** Finds and locks the counts, always in the same order; a count that was not there begins at none. */
export async function lockCounts(
  tx: Transaction,
  what: readonly { kind: CountKind; of: readonly string[] }[],
  now: Date,
): Promise<KeptCount[]> {
  const wanted = what
    .map(({ kind, of }) => ({ kind, tried: `${kind}:${sha256(JSON.stringify(of)).toString('hex')}` }))
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
