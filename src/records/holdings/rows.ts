// The rows themselves, as JSON: those of a person's complaints, and those that name the person without one. A contact is theirs by its
// complaint, by its customer, or because it touched them.
import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';
import type { Row } from './as-told.ts';

export interface OfWhom {
  readonly complaints: readonly string[];
  readonly customers: readonly string[];
}

async function rowsWhere(tx: Transaction, table: string, theirs: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<{ row: Row }>`select to_jsonb(t) as row from ${sql.table(table)} t where ${theirs}`.execute(tx.sql);
  return rows.map(({ row }) => row);
}

export async function rowsOfComplaints(tx: Transaction, table: string, { complaints, customers }: OfWhom): Promise<Row[]> {
  const ofComplaints = sql`t.complaint_id = any (${complaints})`;
  if (table === 'contact')
    return rowsWhere(
      tx,
      table,
      sql`${ofComplaints} or t.customer_id = any (${customers})
        or t.id in (select a.contact_id from contact_affected a where a.customer_id = any (${customers}))`,
    );
  if (table === 'outgoing_message')
    return rowsWhere(tx, table, sql`${ofComplaints} or (t.complaint_id is null and t.customer_id = any (${customers}))`);
  if (table === 'legal_hold') return rowsWhere(tx, table, sql`${ofComplaints} or t.customer_id = any (${customers})`);
  return rowsWhere(tx, table, ofComplaints);
}

/** Rows of tables without a complaint's id that name the person, by their id or by their words. */
export async function rowsBeside(tx: Transaction, table: string, { complaints, customers }: OfWhom): Promise<Row[]> {
  const theirs = ways[table];
  if (theirs === undefined) throw new Error(`Nobody said how ${table} names a person.`);
  return rowsWhere(tx, table, theirs({ complaints, customers }));
}

/** Their e-mail address, telephone number or full name as it stands in some words. */
const namedIn = (words: RawBuilder<unknown>, customers: readonly string[]) => sql`exists (
  select 1 from customer u, unnest(array[u.email, u.phone, u.name]) as known
  where u.id = any (${customers}) and length(known) > 4 and position(lower(known) in lower(${words})) > 0)`;

/** What goes with a contact of theirs. */
const withContact = ({ complaints, customers }: OfWhom) =>
  sql`t.contact_id in (select k.id from contact k where k.complaint_id = any (${complaints}) or k.customer_id = any (${customers}))`;

const ways: Readonly<Record<string, (of: OfWhom) => RawBuilder<unknown>>> = {
  customer: ({ customers }) => sql`t.id = any (${customers})`,
  complaint: ({ complaints }) => sql`t.id = any (${complaints})`,
  contact_signal: withContact,
  noticed_sign: withContact,
  signal_action: withContact,
  desk_contact: withContact,
  desk_telling: withContact,
  desk_person: ({ customers }) => sql`t.customer_id = any (${customers})`,
  audit_entry: ({ complaints, customers }) => sql`t.chain_id = any (${complaints}) or t.chain_id = any (${customers})
    or t.chain_id in (select k.id from contact k where k.customer_id = any (${customers}))`,
  data_request: ({ customers }) =>
    sql`t.id in (select c.request_id from data_request_customer c where c.customer_id = any (${customers}))`,
  draft: ({ complaints, customers }) => sql`substring(t.place from '[0-9a-f]{8}-[0-9a-f-]{27}$')::uuid in (
    select unnest(${complaints}::uuid[]) union select unnest(${customers}::uuid[])
    union select k.id from contact k where k.complaint_id = any (${complaints}) or k.customer_id = any (${customers})
    union select l.id from letter l where l.complaint_id = any (${complaints}))`,
  feedback_request: ({ complaints, customers }) =>
    sql`t.contact_id in (select k.id from contact k where k.complaint_id = any (${complaints}) or k.customer_id = any (${customers}))`,
  problem_affected: ({ customers }) => sql`t.customer_id = any (${customers})`,
  problem_told: ({ customers }) => sql`t.customer_id = any (${customers})`,
  import_row_error: ({ customers }) => namedIn(sql`t.raw::text`, customers),
  saved_view: ({ customers }) => namedIn(sql`t.name || ' ' || t.filter::text`, customers),
};
