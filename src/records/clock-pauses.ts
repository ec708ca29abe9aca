// Rows of pauses: since when a clock of a complaint stands still, and for what reason. Whoever writes them counts the clocks anew
// after (saveClocks). One wait that stops several clocks is kept once for each.
import { type PauseOfClock, pausesFor } from '#domain/clock-pause.ts';
import type { Complaint } from '#domain/complaint.ts';
import type { Rules } from '#domain/rules.ts';
import type { PauseReason } from '#domain/stopped-time.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { clockCaseOf } from './clocks.ts';

export interface Pausing {
  readonly complaint: string;
  readonly reason: PauseReason;
  readonly at: Date;
}

/** A clock of a complaint, by the regime it belongs to. */
export type ClockName = Pick<PauseOfClock, 'rulePack' | 'clock'>;

/** The clocks that stand still now for the reason. */
export async function pausedClocks(tx: Transaction, complaint: string, reason: PauseReason): Promise<ClockName[]> {
  return tx.sql
    .selectFrom('complaint_clock_pause')
    .select(['rule_pack as rulePack', 'clock'])
    .where('complaint_id', '=', complaint)
    .where('reason', '=', reason)
    .where('to_at', 'is', null)
    .orderBy('clock')
    .execute();
}

export async function beginPause(tx: Transaction, { complaint, reason, at }: Pausing, clocks: readonly ClockName[]) {
  if (clocks.length === 0) return;
  await tx.sql
    .insertInto('complaint_clock_pause')
    .values(
      clocks.map(({ rulePack, clock }) => ({
        complaint_id: complaint,
        rule_pack: rulePack,
        clock,
        reason,
        from_at: at,
        to_at: null,
      })),
    )
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
  readonly complaint: Pick<Complaint, 'id'>;
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
  const still = new Set((await pausedClocks(tx, complaint.id, reason)).map(nameOf));
  const clocks = pausesFor(of, rules, reason).filter((one) => one.pauses && !still.has(nameOf(one)));
  await beginPause(tx, { complaint: complaint.id, reason, at }, clocks);
  return clocks.map(({ clock }) => clock);
}

const nameOf = ({ rulePack, clock }: ClockName): string => `${rulePack} ${clock}`;
