// Removes rows that have expired: sessions, forgotten counts of failed sign-ins, and receipts older than a fortnight.
import { idleSince } from '#domain/session.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

const day = 86_400_000;

export async function clearExpired(tx: Transaction, now: Date): Promise<{ sessions: number; counts: number; receipts: number }> {
  const before = (days: number): Date => new Date(now.getTime() - days * day);
  const sessions = await tx.sql
    .deleteFrom('session')
    .where((eb) => eb.or([eb('expires_at', '<=', now), eb('seen_at', '<=', idleSince(now))]))
    .executeTakeFirst();
  const counts = await tx.sql.deleteFrom('sign_in_failure').where('last_at', '<=', before(1)).executeTakeFirst();
  const receipts = await tx.sql.deleteFrom('command_receipt').where('at', '<=', before(14)).executeTakeFirst();
  return {
    sessions: Number(sessions.numDeletedRows),
    counts: Number(counts.numDeletedRows),
    receipts: Number(receipts.numDeletedRows),
  };
}
