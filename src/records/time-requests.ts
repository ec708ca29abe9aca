// Rows of more time that is asked for: one at a time is asked for a clock. Its approval stands in approvals.ts.
import { type Insertable, sql } from 'kysely';
import type { TimeRequest } from '#domain/time-request.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { overtakeApprovals } from './approvals.ts';

export interface OfClock {
  readonly rulePack: string;
  readonly clock: string;
}

/** Asks for it; what was asked for the same clock before is replaced, and whoever was to approve that no longer is. */
export async function addTimeRequest(tx: Transaction, row: Insertable<DB['time_request']>, now: Date): Promise<void> {
  await settleTimeRequest(tx, row.complaint_id, { rulePack: row.rule_pack, clock: row.clock, as: 'replaced', now });
  await tx.sql.insertInto('time_request').values(row).execute();
}

/** What is asked for the clock is given, or takes its leave. */
export async function settleTimeRequest(
  tx: Transaction,
  complaint: string,
  { rulePack, clock, as, now }: OfClock & { readonly as: 'given' | 'replaced'; readonly now: Date },
): Promise<void> {
  const gone = await tx.sql
    .updateTable('time_request')
    .set({ state: as })
    .where('complaint_id', '=', complaint)
    .where('rule_pack', '=', rulePack)
    .where('clock', '=', clock)
    .where('state', '=', 'asked')
    .returning('id')
    .execute();
  for (const { id } of gone) await overtakeApprovals(tx, complaint, { kind: 'time', subject: id }, now);
}

/** The request of that id, while it is one. */
export async function timeRequestOf(tx: Transaction, complaint: string, id: string): Promise<TimeRequest | undefined> {
  const { rows } = await sql<TimeRequest>`
    select t.id, t.rule_pack as "rulePack", t.clock, t.reason, to_char(t.to_day, 'YYYY-MM-DD') as "to", t.consented,
      case when t.told_at is null then null else json_build_object('at', t.told_at, 'channel', t.told_channel) end as told,
      to_char(t.due_day, 'YYYY-MM-DD') as due, (select to_char(k.due_day, 'YYYY-MM-DD') from complaint_clock k
        where k.complaint_id = t.complaint_id and k.rule_pack = t.rule_pack and k.clock = t.clock) as stands
    from time_request t where t.complaint_id = ${complaint} and t.id = ${id} and t.state = 'asked'`.execute(tx.sql);
  return rows[0];
}
