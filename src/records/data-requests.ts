// Rows of requests for the data kept on somebody: the request, whose data, what was collected and what of it is withheld.
import { type Insertable, sql, type Updateable } from 'kysely';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import type { Part } from './holdings/collect.ts';

/** The request, held until the transaction ends, when it is as the person saw it. */
export async function lockRequest(tx: Transaction, id: string, seen?: number) {
  const row = await tx.sql.selectFrom('data_request').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return refuse('data-request.unknown');
  if (seen !== undefined && seen !== row.version && row.state === 'open')
    return refuse('page.stale', { facts: { seen, now: row.version } });
  return row;
}

/** The same, when it is open. */
export async function lockOpenRequest(tx: Transaction, id: string, seen?: number) {
  const row = await lockRequest(tx, id, seen);
  if (isRefusal(row)) return row;
  return row.state === 'open' ? row : refuse('data-request.ended');
}

/** The same, when it is one for a copy of what is kept, which alone is collected and handed over. */
export async function lockOpenCopy(tx: Transaction, id: string, seen?: number) {
  const row = await lockOpenRequest(tx, id, seen);
  if (isRefusal(row)) return row;
  return row.kind === 'access' ? row : refuse('data-request.not-a-copy');
}

export async function addRequest(tx: Transaction, row: NewRequest, customers: readonly string[]): Promise<number> {
  const { number } = await insertInto(tx, row);
  await tx.sql
    .insertInto('data_request_customer')
    .values(customers.map((customer_id) => ({ request_id: row.id, customer_id })))
    .execute();
  return number;
}

type NewRequest = Omit<Insertable<DB['data_request']>, 'number'>;

const insertInto = (tx: Transaction, row: NewRequest) =>
  tx.sql.insertInto('data_request').values(row).returning('number').executeTakeFirstOrThrow();

export async function saveRequest(tx: Transaction, id: string, change: Updateable<DB['data_request']>): Promise<void> {
  await tx.sql
    .updateTable('data_request')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function customersOfRequest(tx: Transaction, id: string): Promise<string[]> {
  const rows = await tx.sql.selectFrom('data_request_customer').select('customer_id').where('request_id', '=', id).execute();
  return rows.map(({ customer_id }) => customer_id);
}

/** Whose data it is about, from now on. */
export async function setCustomersOfRequest(tx: Transaction, id: string, customers: readonly string[]): Promise<void> {
  await tx.sql.deleteFrom('data_request_customer').where('request_id', '=', id).where('customer_id', 'not in', customers).execute();
  await tx.sql
    .insertInto('data_request_customer')
    .values(customers.map((customer_id) => ({ request_id: id, customer_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Which of these are customers whom the asking person may see. */
export async function knownCustomers(tx: Transaction, ids: readonly string[]): Promise<number> {
  const rows = await tx.sql.selectFrom('customer').select('id').where('id', 'in', ids).execute();
  return rows.length;
}

export async function itemOf(tx: Transaction, request: string, position: number): Promise<readonly Part[] | Refusal> {
  const row = await tx.sql
    .selectFrom('data_request_item')
    .select('parts')
    .where('request_id', '=', request)
    .where('position', '=', position)
    .executeTakeFirst();
  return row ? (row.parts as unknown as Part[]) : refuse('data-request.no-item');
}

/** After a change of what is given, what was drawn up and looked over before is neither any more. */
export async function changedWhatIsGiven(tx: Transaction, request: string): Promise<void> {
  await tx.sql.deleteFrom('data_request_chunk').where('request_id', '=', request).execute();
  await saveRequest(tx, request, {
    bundle: 'none',
    bundle_digest: null,
    bundle_size: null,
    looked: 'none',
    looked_by: null,
    looked_words: '',
  });
}

export async function closedToMe(tx: Transaction, request: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select data_request_closed_to_me(${request}) as n`.execute(tx.sql);
  return rows[0]?.n ?? 0;
}

/** Need-to-know complaints among what was collected. */
export async function needToKnowOf(tx: Transaction, request: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct c.id from data_request_item i join complaint c on c.id = i.complaint_id
    where i.request_id = ${request} and c.need_to_know order by c.id`.execute(tx.sql);
  return rows.map(({ id }) => id);
}
