// Moves how one complaint is decided to another when they are merged: its options with all they hold, what was decided on liability,
// and what a second person was asked. What still waits for approval is asked anew, since the sum on the complaint is another now.
import { sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function moveDecision(tx: Transaction, from: string, to: string): Promise<void> {
  await sql`update approval set state = 'overtaken', decided_at = asked_at where complaint_id in (${from}, ${to}) and state = 'waiting'`.execute(
    tx.sql,
  );
  await sql`update approval set complaint_id = ${to} where complaint_id = ${from}`.execute(tx.sql);
  await sql`
    update option set complaint_id = ${to},
      position = position + coalesce((select max(position) from option where complaint_id = ${to}), 0)
    where complaint_id = ${from}`.execute(tx.sql);
  await sql`
    update liability_decision l set complaint_id = ${to}, state = case
      when exists (select 1 from liability_decision other where other.complaint_id = ${to} and other.state = l.state) then 'replaced'
      else l.state end
    where complaint_id = ${from}`.execute(tx.sql);
}
