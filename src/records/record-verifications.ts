// Rows of verifications of the record: who asked, and what was found. Only the newest are worth keeping.
import type { Transaction } from '#platform/postgres/transaction.ts';

/** The one that is under way, if it was asked for the same kept seal and is not so old that it must have been lost. */
export async function verificationUnderWay(tx: Transaction, keptSeal: string | null, since: Date): Promise<string | undefined> {
  const found = await tx.sql
    .selectFrom('record_verification')
    .select('id')
    .where('finished_at', 'is', null)
    .where('asked_at', '>', since)
    .where('kept_seal', 'is not distinct from', keptSeal)
    .executeTakeFirst();
  return found?.id;
}

export interface AskedVerification {
  readonly id: string;
  readonly askedBy: string | null;
  readonly keptSeal: string | null;
  readonly now: Date;
}

export async function addVerification(tx: Transaction, { id, askedBy, keptSeal, now }: AskedVerification): Promise<void> {
  await tx.sql.insertInto('record_verification').values({ id, asked_by: askedBy, asked_at: now, kept_seal: keptSeal }).execute();
}

export interface FoundVerification {
  readonly id: string;
  readonly entries: number;
  readonly chains: number;
  readonly seals: number;
  readonly lastSeal: string | null;
  readonly faultCount: number;
  readonly faults: readonly { readonly about: string; readonly words: string }[];
  readonly now: Date;
}

/** Keeps what was found; false when that verification is not waiting for it. */
export async function finishVerification(tx: Transaction, found: FoundVerification): Promise<boolean> {
  const { id, entries, chains, seals, lastSeal, faultCount, faults, now } = found;
  const finished = await tx.sql
    .updateTable('record_verification')
    .set({
      finished_at: now,
      entries,
      chains,
      seals,
      last_seal: lastSeal,
      fault_count: faultCount,
      faults: JSON.stringify(faults),
    })
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return finished !== undefined;
}
