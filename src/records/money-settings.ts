// How the house counts money: its currency, what an hour of handling costs, within how many days amounts to one customer count together.
import { sql } from 'kysely';
import { type Currency, currency } from '#domain/currency.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface MoneySettings {
  readonly currency: Currency;
  /** What an hour of a colleague costs, in minor units. */
  readonly hourCost: number;
  readonly sameCustomerDays: number;
}

/** The settings and the version they stand at, held until the transaction ends. */
export async function lockMoneySettings(tx: Transaction) {
  const row = await tx.sql
    .selectFrom('organisation')
    .select(['id', 'currency', 'hour_cost_minor as hourCost', 'same_customer_days as sameCustomerDays', 'money_version as version'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { id, version, hourCost, sameCustomerDays } = row;
  return { id, version, settings: { currency: currency(row.currency), hourCost, sameCustomerDays } };
}

/** Whether any amount is kept already: an amount is never exchanged, so from then on the currency stays. */
export async function isMoneyKept(tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select exists (select 1 from option) or exists (select 1 from offer_round) or exists (select 1 from complaint_cost)
      or exists (select 1 from liability_decision) as kept`.execute(tx.sql);
  return rows[0]?.kept ?? false;
}

/** Saves them and raises their version. Returns the new version. */
export async function saveMoneySettings(tx: Transaction, { currency, hourCost, sameCustomerDays }: MoneySettings): Promise<number> {
  const { version } = await tx.sql
    .updateTable('organisation')
    .set({
      currency,
      hour_cost_minor: hourCost,
      same_customer_days: sameCustomerDays,
      money_version: sql<number>`money_version + 1`,
    })
    .returning('money_version as version')
    .executeTakeFirstOrThrow();
  return version;
}
