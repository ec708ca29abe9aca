// Rows of milestones: the moments of a complaint that clocks turn on. One taken back stays, and no longer counts.
import type { Insertable } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function addMilestone(tx: Transaction, row: Insertable<DB['complaint_milestone']>): Promise<void> {
  await tx.sql.insertInto('complaint_milestone').values(row).execute();
}

/** The milestones that count, oldest first. */
export async function milestonesOf(tx: Transaction, complaint: string) {
  return tx.sql
    .selectFrom('complaint_milestone')
    .select(['id', 'what', 'at'])
    .where('complaint_id', '=', complaint)
    .where('taken_back_at', 'is', null)
    .orderBy('at')
    .execute();
}

/** Takes back every milestone of these kinds: a reopened complaint was not closed after all. */
export async function takeBack(tx: Transaction, complaint: string, kinds: readonly string[], now: Date): Promise<void> {
  await tx.sql
    .updateTable('complaint_milestone')
    .set({ taken_back_at: now })
    .where('complaint_id', '=', complaint)
    .where('what', 'in', kinds)
    .where('taken_back_at', 'is', null)
    .execute();
}

/** Takes back one that somebody named; null where there is none that can be taken back. */
export async function takeBackOne(
  tx: Transaction,
  complaint: string,
  id: string,
  now: Date,
): Promise<{ what: string; rulePack: string | null } | null> {
  const taken = await tx.sql
    .updateTable('complaint_milestone')
    .set({ taken_back_at: now })
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .where('named', 'is', true)
    .where('taken_back_at', 'is', null)
    .returning(['what', 'rule_pack as rulePack'])
    .executeTakeFirst();
  return taken ?? null;
}
