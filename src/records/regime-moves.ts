// What becomes of regimes when complaints are merged or one is split off: no rules that applied are lost, and those on certain
// points go where the points go (the database moves them along). Called before the points move, to where the regime must stand.
import { sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';

const columns = sql`rule_pack, because, because_rule, type, type_because, complainant, received_at, certain_points, outcome, chosen_by,
  chosen_at, removed_at`;

/** The regimes of a merged complaint apply to the other too. One that bears on the whole of either bears on the whole of both. */
export async function mergeRegimes(tx: Transaction, from: string, to: string): Promise<void> {
  await sql`
    update complaint_regime t set certain_points = false from complaint_regime f
    where t.complaint_id = ${to} and f.complaint_id = ${from} and f.rule_pack = t.rule_pack and f.removed_at is null
      and t.certain_points and not f.certain_points`.execute(tx.sql);
  await sql`
    insert into complaint_regime (complaint_id, main, ${columns})
    select ${to}, false, ${columns} from complaint_regime where complaint_id = ${from} and removed_at is null
    on conflict (complaint_id, rule_pack) do update set removed_at = null, certain_points = excluded.certain_points
      where complaint_regime.removed_at is not null`.execute(tx.sql);
  await tx.sql.updateTable('regime_choice').set({ complaint_id: to }).where('complaint_id', '=', from).execute();
}

/** A complaint split off has the main regime, and each other that bears on the whole or on a point that goes with it. */
export async function splitRegimes(tx: Transaction, from: string, to: string, points: readonly string[]): Promise<void> {
  await sql`
    insert into complaint_regime (complaint_id, main, ${columns})
    select ${to}, main, ${columns} from complaint_regime g where complaint_id = ${from} and removed_at is null and (not certain_points
      or exists (select 1 from complaint_regime_point p where p.complaint_id = g.complaint_id and p.rule_pack = g.rule_pack
        and p.point_id = any (${points}::uuid[])))`.execute(tx.sql);
  await sql`update complaint_regime set outcome = null where complaint_id = ${to}`.execute(tx.sql);
}
