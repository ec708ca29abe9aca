// Rows of the times the organisation sets itself for a clock, one a first day.
import { sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface TargetOfClock {
  readonly rulePack: string;
  readonly clock: string;
  readonly from: string;
}

/** The length set from exactly that day; undefined where none was set then. */
export async function targetFrom(tx: Transaction, { rulePack, clock, from }: TargetOfClock) {
  return tx.sql
    .selectFrom('internal_target')
    .select(['length', 'reason'])
    .where('rule_pack', '=', rulePack)
    .where('clock', '=', clock)
    .where('from_day', '=', from)
    .forUpdate()
    .executeTakeFirst();
}

export interface NewTarget extends TargetOfClock {
  readonly length: string | null;
  readonly reason: string;
  readonly by: string | null;
  readonly now: Date;
}

export async function putTarget(tx: Transaction, { rulePack, clock, from, length, reason, by, now }: NewTarget): Promise<void> {
  const said = { length, reason, set_by: by, set_at: now };
  await tx.sql
    .insertInto('internal_target')
    .values({ rule_pack: rulePack, clock, from_day: from, ...said })
    .onConflict((conflict) => conflict.columns(['rule_pack', 'clock', 'from_day']).doUpdateSet(said))
    .execute();
}

/** Whether any target of the clock was set for an earlier day, so that 'none' says something. */
export async function hasEarlierTarget(tx: Transaction, { rulePack, clock, from }: TargetOfClock): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from internal_target where rule_pack = ${rulePack} and clock = ${clock} and from_day < ${from}) as found`.execute(
    tx.sql,
  );
  return rows[0]?.found ?? false;
}

/** The next open complaints with a clock of these rules, after an id, held until the transaction ends. */
export async function lockOpenUnder(tx: Transaction, rulePack: string, { after, most }: { after: string; most: number }) {
  const { rows } = await sql<{ id: string; target: string | null }>`
    select c.id, to_char(c.target_day, 'YYYY-MM-DD') as target from complaint c
    where c.state in ('open', 'answered') and c.id > ${after}
      and exists (select 1 from complaint_clock k where k.complaint_id = c.id and k.rule_pack = ${rulePack})
    order by c.id limit ${most} for update of c`.execute(tx.sql);
  return rows;
}

/** The day on which its internal target runs out first, as it stands now. */
export async function targetDayOf(tx: Transaction, complaint: string): Promise<string | null> {
  const { rows } = await sql<{ target: string | null }>`
    select to_char(target_day, 'YYYY-MM-DD') as target from complaint where id = ${complaint}`.execute(tx.sql);
  return rows[0]?.target ?? null;
}

/** The calendars in which complaints under these rules are counted. */
export async function calendarsUnder(tx: Transaction, rulePack: string): Promise<string[]> {
  const { rows } = await sql<{ calendar: string }>`
    select calendar from legal_entity where rule_pack = ${rulePack} union select calendar from organisation`.execute(tx.sql);
  return rows.map(({ calendar }) => calendar);
}
