// What is committed to the customer of a complaint on their other complaints, told without saying which; who decides on two of them
// at once takes turns, so that each is measured with the other in the sum.
import { sql } from 'kysely';
import { type Beside, besideOf, type OtherComplaint } from '#domain/redress.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Holds the customers of the complaint until the transaction ends, then sums up. */
export async function besideComplaint(tx: Transaction, complaint: string): Promise<Beside> {
  await sql`select pg_advisory_xact_lock(hashtextextended('redress of ' || customer_id, 0)) from (
    select customer_id from complaint_party where complaint_id = ${complaint} order by customer_id) customers`.execute(tx.sql);
  const { rows } = await sql<OtherComplaint>`select options, open from redress_beside(${complaint})`.execute(tx.sql);
  return besideOf(rows);
}
