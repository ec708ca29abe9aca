// Rows that closing asks after: what stands in its way, whether the customer is satisfied, and when they are asked again.
import { type Insertable, sql } from 'kysely';
import { readClockCase } from '#domain/clock-case.ts';
import { type ClosingFacts, readClosingFacts } from '#domain/closing.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { missingUnderRegimes } from '#domain/regime-standing.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** What decides whether the complaint can be closed; it is locked already. */
export async function closingFacts(tx: Transaction, complaint: string, at: { rules: Rules; now: Date }): Promise<ClosingFacts> {
  const { rows } = await sql<{ facts: unknown; clocks: unknown; regimes: unknown }>`
    select closing_facts(${complaint}) as facts, clock_case(${complaint}) as clocks, regime_facts(${complaint}) as regimes`.execute(
    tx.sql,
  );
  const [row] = rows;
  return { ...readClosingFacts(row?.facts), ...missingUnderRegimes(row?.regimes, readClockCase(row?.clocks), at) };
}

export async function addSatisfaction(tx: Transaction, row: Insertable<DB['satisfaction']>): Promise<void> {
  await tx.sql.insertInto('satisfaction').values(row).execute();
}

export async function addFollowUp(tx: Transaction, row: Insertable<DB['follow_up']>): Promise<void> {
  await tx.sql.insertInto('follow_up').values(row).execute();
}

export interface MadeFollowUp {
  readonly by: string | null;
  readonly channel: string;
  readonly stillRight: string;
  readonly words: string;
  readonly now: Date;
}

/** Keeps what came of a follow-up; refused when there is none or it was made already. */
export async function settleFollowUp(
  tx: Transaction,
  complaint: string,
  id: string,
  { by, channel, stillRight, words, now }: MadeFollowUp,
): Promise<Refusal | undefined> {
  const row = await tx.sql
    .selectFrom('follow_up')
    .select('done_at')
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('follow-up.unknown');
  if (row.done_at !== null) return refuse('follow-up.made');
  await tx.sql
    .updateTable('follow_up')
    .set({ done_at: now, done_by: by, channel, still_right: stillRight, words })
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .execute();
  return undefined;
}

/** Rows that ended one complaint go with it to the one it is merged into. */
export async function moveClosingRows(tx: Transaction, from: string, to: string): Promise<void> {
  // The one that goes on may have asked by itself too: the link of the other ends.
  await tx.sql.updateTable('satisfaction').set({ link_hash: null, open_until: null }).where('complaint_id', '=', from).execute();
  for (const table of ['satisfaction', 'follow_up', 'lesson', 'lesson_recipient', 'approach_change'] as const)
    await tx.sql.updateTable(table).set({ complaint_id: to }).where('complaint_id', '=', from).execute();
}
