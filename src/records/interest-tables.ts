// Rows of the tables of interest rates that the house keeps, each with its rates by date.
import { sql } from 'kysely';
import type { Rate } from '#domain/interest.ts';
import type { RatesKnown, RateTable } from '#domain/interest-rate.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface KeptTable extends RateTable {
  readonly version: number;
}

/** The tables that may be chosen, by name, with their rates in the order of their days. */
export async function rateTables(tx: Transaction): Promise<KeptTable[]> {
  const { rows } = await sql<KeptTable>`
    select t.id, t.name, t.follows, t.version, coalesce((select json_agg(json_build_object('from', r.from_day,
        'percent', (r.percent * 10000)::int, 'source', r.source) order by r.from_day)
      from interest_rate r where r.table_id = t.id), '[]') as rates
    from interest_table t where t.retired_at is null order by t.name`.execute(tx.sql);
  return rows;
}

/** Every rate that interest on a complaint may be worked out by: those its rules name, and the tables of the house. */
export async function ratesKnown(tx: Transaction, pack: RulePack | undefined): Promise<RatesKnown> {
  return { rules: pack?.redress.interest ?? [], tables: await rateTables(tx) };
}

export interface SavedTable extends Omit<RateTable, 'id'> {
  readonly by: string | null;
  readonly now: Date;
}

export async function addRateTable(tx: Transaction, id: string, { name, follows, rates, by, now }: SavedTable): Promise<void> {
  await tx.sql.insertInto('interest_table').values({ id, name, follows, changed_by: by, changed_at: now }).execute();
  await putRates(tx, id, rates);
}

/** Puts name and rates in place of those it had, and raises its version. Returns the new version. */
export async function saveRateTable(tx: Transaction, id: string, { name, follows, rates, by, now }: SavedTable): Promise<number> {
  const { version } = await tx.sql
    .updateTable('interest_table')
    .set({ name, follows, changed_by: by, changed_at: now, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  await tx.sql.deleteFrom('interest_rate').where('table_id', '=', id).execute();
  await putRates(tx, id, rates);
  return version;
}

/** Retired, it is chosen no more; amounts worked out by it keep its rates with them. */
export async function retireRateTable(tx: Transaction, id: string, by: string | null, now: Date): Promise<void> {
  await tx.sql
    .updateTable('interest_table')
    .set({ retired_at: now, changed_by: by, changed_at: now, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

async function putRates(tx: Transaction, table: string, rates: readonly Rate[]): Promise<void> {
  if (rates.length === 0) return;
  const rows = rates.map(({ from, percent, source }) => ({
    table_id: table,
    from_day: from,
    percent: String(percent / 10_000),
    source,
  }));
  await tx.sql.insertInto('interest_rate').values(rows).execute();
}
