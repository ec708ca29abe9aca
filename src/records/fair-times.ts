// Rows of fair time to answer: one for each track where the organisation chose other than the program's own.
import type { Track } from '#domain/complaint.ts';
import { type FairTime, type FairTimeUnit, usualFairTime } from '#domain/fair-time.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface FairTimeKept extends FairTime {
  /** 0 while it is as the program came. */
  readonly version: number;
}

export async function fairTimeOf(tx: Transaction, track: Track): Promise<FairTimeKept> {
  const row = await tx.sql.selectFrom('fair_time').selectAll().where('track', '=', track).executeTakeFirst();
  if (!row) return { ...usualFairTime[track], version: 0 };
  return { length: row.length, unit: row.unit as FairTimeUnit, version: row.version };
}

export async function saveFairTime(tx: Transaction, track: Track, { length, unit, version }: FairTimeKept): Promise<void> {
  await tx.sql
    .insertInto('fair_time')
    .values({ track, length, unit, version })
    .onConflict((conflict) => conflict.column('track').doUpdateSet({ length, unit, version }))
    .execute();
}
