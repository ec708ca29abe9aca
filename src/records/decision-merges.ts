// Moves how one complaint is decided to another when they are merged: its options with all they hold, what was decided on liability,
// and what a second person was asked, more time among it. What still waits for approval is asked anew, since the sum on the complaint is another now.
import { sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function moveDecision(tx: Transaction, from: string, to: string): Promise<void> {
  await sql`update approval set state = 'overtaken', decided_at = asked_at where complaint_id in (${from}, ${to}) and state = 'waiting'`.execute(
    tx.sql,
  );
  await sql`update approval set complaint_id = ${to} where complaint_id = ${from}`.execute(tx.sql);
  // It was asked about a clock of the complaint that goes; what is still wanted is asked of the clocks of the one that stays.
  await sql`update time_request set complaint_id = ${to}, state = case state when 'asked' then 'replaced' else state end
    where complaint_id = ${from}`.execute(tx.sql);
  await sql`
    update option set complaint_id = ${to},
      position = position + coalesce((select max(position) from option where complaint_id = ${to}), 0)
    where complaint_id = ${from}`.execute(tx.sql);
  await moveOffers(tx, from, to);
  await sql`
    update liability_decision l set complaint_id = ${to}, state = case
      when exists (select 1 from liability_decision other where other.complaint_id = ${to} and other.state = l.state) then 'replaced'
      else l.state end
    where complaint_id = ${from}`.execute(tx.sql);
}

/** A round that was never made is not taken along. What was noted of a negotiation stands below what was noted here. */
async function moveOffers(tx: Transaction, from: string, to: string): Promise<void> {
  await sql`delete from offer_round where complaint_id = ${from} and state = 'draft'`.execute(tx.sql);
  await sql`
    update offer_round set complaint_id = ${to},
      number = number + coalesce((select max(number) from offer_round where complaint_id = ${to}), 0)
    where complaint_id = ${from}`.execute(tx.sql);
  await sql`update complaint_cost set complaint_id = ${to} where complaint_id = ${from}`.execute(tx.sql);
  await sql`
    insert into negotiation (complaint_id, customer_needs, our_needs, limits, changed_by, changed_at)
    select ${to}, customer_needs, our_needs, limits, changed_by, changed_at from negotiation where complaint_id = ${from}
    on conflict (complaint_id) do update set
      customer_needs = concat_ws(E'\n', nullif(negotiation.customer_needs, ''), nullif(excluded.customer_needs, '')),
      our_needs = concat_ws(E'\n', nullif(negotiation.our_needs, ''), nullif(excluded.our_needs, '')),
      limits = concat_ws(E'\n', nullif(negotiation.limits, ''), nullif(excluded.limits, '')),
      version = negotiation.version + 1`.execute(tx.sql);
  await sql`delete from negotiation where complaint_id = ${from}`.execute(tx.sql);
}
