// Rows of pauses: since when a clock of a complaint stands still, and for what reason. Whoever writes them counts the clocks anew
// after (saveClocks). One wait that stops several clocks is kept once for each.
import { pausesFor } from '#domain/clock-pause.ts';
import type { Complaint } from '#domain/complaint.ts';
import type { Rules } from '#domain/rules.ts';
import type { PauseReason } from '#domain/stopped-time.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { clockCaseOf } from './clocks.ts';

export interface Pausing {
  readonly complaint: string;
  readonly rulePack: string;
  readonly reason: PauseReason;
  readonly at: Date;
}

/** The clocks that stand still now for the reason. */
export async function pausedClocks(tx: Transaction, complaint: string, reason: PauseReason): Promise<string[]> {
  const rows = await tx.sql
    .selectFrom('complaint_clock_pause')
    .select('clock')
    .where('complaint_id', '=', complaint)
    .where('reason', '=', reason)
    .where('to_at', 'is', null)
    .orderBy('clock')
    .execute();
  return rows.map(({ clock }) => clock);
}

export async function beginPause(tx: Transaction, { complaint, rulePack, reason, at }: Pausing, clocks: readonly string[]) {
  if (clocks.length === 0) return;
  await tx.sql
    .insertInto('complaint_clock_pause')
    .values(clocks.map((clock) => ({ complaint_id: complaint, rule_pack: rulePack, clock, reason, from_at: at, to_at: null })))
    // Asked again at the very instant at which the last wait began: it goes on.
    .onConflict((conflict) => conflict.columns(['complaint_id', 'rule_pack', 'clock', 'from_at']).doUpdateSet({ to_at: null }))
    .execute();
}

/** Ends the pauses for the reason. One that would end before it began counts for nothing. */
export async function endPause(tx: Transaction, complaint: string, reason: PauseReason, at: Date): Promise<void> {
  await tx.sql
    .updateTable('complaint_clock_pause')
    .set((row) => ({ to_at: row.fn<Date>('greatest', [row.ref('from_at'), row.val(at)]) }))
    .where('complaint_id', '=', complaint)
    .where('reason', '=', reason)
    .where('to_at', 'is', null)
    .execute();
}

export interface Waiting {
  readonly complaint: Pick<Complaint, 'id' | 'rulePack'>;
  readonly rules: Rules;
  readonly at: Date;
}

/** The complaint begins to wait: the clocks whose rule allows it stand still from then. Those that newly do. */
export async function pauseWhereAllowed(
  tx: Transaction,
  { complaint, rules, at }: Waiting,
  reason: PauseReason,
): Promise<string[]> {
  const of = await clockCaseOf(tx, complaint.id);
  const still = new Set(await pausedClocks(tx, complaint.id, reason));
  const allowed = pausesFor(of, rules, reason).filter(({ clock, pauses }) => pauses && !still.has(clock));
  const clocks = allowed.map(({ clock }) => clock);
  await beginPause(tx, { complaint: complaint.id, rulePack: complaint.rulePack, reason, at }, clocks);
  return clocks;
}
