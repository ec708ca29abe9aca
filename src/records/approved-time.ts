// More time that was asked for and approved, and that may now be given: the approval stands for exactly what is asked today.
import { sql } from 'kysely';
import type { ApprovedTime } from '#domain/letter/more-time.ts';
import type { TimeRequest } from '#domain/time-request.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { approvalSubject } from './approval-subjects.ts';
import { standingApproval } from './approvals.ts';
import { type OfClock, timeRequestOf } from './time-requests.ts';

/** What is asked for the clock and stands approved as it now is; undefined where nothing is. */
export async function approvedTimeFor(
  tx: Transaction,
  complaint: string,
  { rulePack, clock }: OfClock,
): Promise<TimeRequest | undefined> {
  const row = await tx.sql
    .selectFrom('time_request')
    .select('id')
    .where('complaint_id', '=', complaint)
    .where('rule_pack', '=', rulePack)
    .where('clock', '=', clock)
    .where('state', '=', 'asked')
    .executeTakeFirst();
  const asked = row && { kind: 'time' as const, subject: row.id };
  const as = asked && (await approvalSubject(tx, complaint, asked));
  if (!as || !asked) return undefined;
  const approval = await standingApproval(tx, complaint, { ...asked, digest: as.digest });
  return approval === null ? undefined : timeRequestOf(tx, complaint, row.id);
}

/** All that stands approved under these rules, as a letter that tells of it asks. */
export async function approvedTimes(tx: Transaction, complaint: string, rulePack: string): Promise<readonly ApprovedTime[]> {
  const { rows } = await sql<{ times: ApprovedTime[] }>`select approved_time(${complaint}, ${rulePack}) as times`.execute(tx.sql);
  return rows[0]?.times ?? [];
}
