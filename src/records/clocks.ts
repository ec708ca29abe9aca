// Rows of clocks. Any command that changes a fact clocks depend on calls saveClocks once, after its change: it reads the facts
// as they now stand, puts the rules to them and writes what comes out, with what is due first onto the complaint itself.
import { sql } from 'kysely';
import { type ClockCase, readClockCase } from '#domain/clock-case.ts';
import { allStartedClocks, type DueFirst, dueFirst, type StartedClock } from '#domain/complaint-clocks.ts';
import type { Rules } from '#domain/rules.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Counts the complaint's clocks anew and saves them. */
export async function saveClocks(tx: Transaction, complaint: string, rules: Rules): Promise<void> {
  const of = await clockCaseOf(tx, complaint);
  const clocks = allStartedClocks(of, rules);
  await sql`
    delete from complaint_clock where complaint_id = ${complaint}
      and (rule_pack, clock) not in (select * from unnest(${clocks.map(({ rulePack }) => rulePack)}::text[], ${clocks.map(({ clock }) => clock)}::text[]))`.execute(
    tx.sql,
  );
  await putClocks(tx, complaint, clocks);
  const first = dueFirst(of.state, clocks, rules);
  await tx.sql.updateTable('complaint').set(dueColumns(first)).where('id', '=', complaint).execute();
}

/** The columns of a complaint that say what is due first. */
export const dueColumns = (first: DueFirst | null) => ({
  due_at: first?.dueAt ?? null,
  due_day: first?.dueDay ?? null,
  due_clock: first?.clock ?? null,
  due_rule_pack: first?.rulePack ?? null,
  // A target of our own that is near warns as the rule's date does; it never says when something is due.
  at_risk_at: earlier(first?.atRiskAt ?? null, first?.target?.targetRiskAt ?? null),
  target_day: first?.target?.targetDay ?? null,
  target_clock: first?.target?.clock ?? null,
});

const earlier = (a: Date | null, b: Date | null): Date | null => (a === null ? b : b === null || a < b ? a : b);

/** The row of one clock. */
export const clockRow = (complaint: string, one: StartedClock) => ({
  complaint_id: complaint,
  clock: one.clock,
  rule_pack: one.rulePack,
  rule_from: one.ruleFrom,
  trigger: one.trigger,
  started_at: one.startedAt,
  due_at: one.dueAt,
  due_day: one.dueDay,
  local_target: one.localTarget,
  target_day: one.targetDay,
  met_at: one.metAt,
  stopped_at: one.stoppedAt,
  stopped_because: one.stoppedBecause,
});

export async function putClocks(tx: Transaction, complaint: string, clocks: readonly StartedClock[]): Promise<void> {
  if (clocks.length === 0) return;
  await tx.sql
    .insertInto('complaint_clock')
    .values(clocks.map((one) => clockRow(complaint, one)))
    .onConflict((conflict) =>
      conflict.columns(['complaint_id', 'rule_pack', 'clock']).doUpdateSet((row) => ({
        rule_from: row.ref('excluded.rule_from'),
        trigger: row.ref('excluded.trigger'),
        started_at: row.ref('excluded.started_at'),
        due_at: row.ref('excluded.due_at'),
        due_day: row.ref('excluded.due_day'),
        local_target: row.ref('excluded.local_target'),
        target_day: row.ref('excluded.target_day'),
        met_at: row.ref('excluded.met_at'),
        stopped_at: row.ref('excluded.stopped_at'),
        stopped_because: row.ref('excluded.stopped_because'),
      })),
    )
    .execute();
}

/** The facts that the complaint's clocks depend on, as they stand. */
export async function clockCaseOf(tx: Transaction, complaint: string): Promise<ClockCase> {
  const { rows } = await sql<{ facts: unknown }>`select clock_case(${complaint}) as facts`.execute(tx.sql);
  if (!rows[0]?.facts) throw new Error(`Clocks were asked for a complaint that is not there: ${complaint}`);
  return readClockCase(rows[0].facts);
}

export interface Extension {
  readonly complaint: string;
  readonly rulePack: string;
  readonly clock: string;
  readonly at: Date;
  readonly reason: string;
  /** Null: all that the rule gives. */
  readonly to: string | null;
  readonly consented?: boolean;
  /** How the customer was told, where no letter of ours did. */
  readonly told?: { readonly at: Date; readonly channel: string } | null;
  readonly by?: string | null;
}

/** Gives a clock more time, until the day that the customer was told. Count the clocks anew after. */
export async function extendClock(tx: Transaction, given: Extension): Promise<void> {
  const { complaint, rulePack, clock, at, reason, to, consented = false, told = null, by = null } = given;
  const how = { consented, told_at: told?.at ?? null, told_channel: told?.channel ?? null, given_by: by };
  await tx.sql
    .insertInto('complaint_clock_extension')
    .values({ complaint_id: complaint, rule_pack: rulePack, clock, at, reason, to_day: to, ...how })
    .execute();
}

/** The next open complaints that count in a calendar, after an id, held until the transaction ends. */
export async function lockOpenInCalendar(
  tx: Transaction,
  { calendar, after, most }: { calendar: string; after: string; most: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from complaint where calendar = ${calendar} and state in ('open', 'answered') and id > ${after}
    order by id limit ${most} for update`.execute(tx.sql);
  return rows.map(({ id }) => id);
}

/** Every date of a complaint's clocks as one text, to see whether any moved; and the day it is due. */
export async function fingerprintOfClocks(tx: Transaction, complaint: string): Promise<{ clocks: string; due: string | null }> {
  const { rows } = await sql<{ clocks: string | null; due: string | null }>`
    select (select string_agg(concat_ws(' ', rule_pack, clock, due_day, due_at), ',' order by rule_pack, clock) from complaint_clock where complaint_id = c.id) as clocks,
      to_char(due_day, 'YYYY-MM-DD') as due from complaint c where id = ${complaint}`.execute(tx.sql);
  return { clocks: rows[0]?.clocks ?? '', due: rows[0]?.due ?? null };
}

/** The complaint's clocks by the day each is due. */
export async function runningClocks(tx: Transaction, complaint: string) {
  const { rows } = await sql<{ clock: string; rulePack: string; dueDay: string | null }>`
    select clock, rule_pack as "rulePack", to_char(due_day, 'YYYY-MM-DD') as "dueDay" from complaint_clock
    where complaint_id = ${complaint}`.execute(tx.sql);
  return rows;
}
