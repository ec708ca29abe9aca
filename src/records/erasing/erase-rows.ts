// Takes the words, people and files of one complaint out of the database, in the transaction that is given. The entries of the record
// stay as they are: they never held any of it. Contents in object storage are named for whoever removes them after the commit.
import { sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { type ComplaintTable, type Fates, fates, wordsOfComplaint } from './fates.ts';
import { removeBundles, removeCustomers, removeDrafts, removeFiles, removeRegister, removeSearches } from './erase-beside.ts';
import { keepMarks, marksOf } from './erased-marks.ts';

export type ErasedHow = 'anonymised' | 'erased';

export interface ErasedRows {
  readonly rowsRemoved: number;
  readonly rowsEmptied: number;
  readonly filesRemoved: number;
  readonly customersRemoved: number;
  /** Digests of contents that lay in object storage and are named by nothing any more. */
  readonly objects: readonly string[];
}

export interface Erasing {
  readonly how: ErasedHow;
  readonly now: Date;
  /** The program's own, with which what is erased is marked. */
  readonly secret: Buffer;
}

export async function eraseComplaintRows(tx: Transaction, complaint: string, { how, now, secret }: Erasing): Promise<ErasedRows> {
  const named = await whatItNames(tx, complaint);
  const marks = await marksOf(tx, secret, complaint);
  const beside =
    (await removeDrafts(tx, complaint)) +
    (await removeRegister(tx, complaint)) +
    (await removeBundles(tx, complaint)) +
    (await removeSearches(tx, complaint)) +
    (await removeTies(tx, complaint));
  let removed = 0;
  let emptied = 0;
  for (const [table, fate] of Object.entries(fates) as [ComplaintTable, Fates<ComplaintTable>][]) {
    if (fate[how] === 'remove') removed += await remove(tx, table, complaint);
    if (fate[how] === 'empty') emptied += await empty(tx, table, fate, complaint);
  }
  const files = await removeFiles(tx, named.digests);
  const customersRemoved = await removeCustomers(tx, named.customers);
  await emptyComplaint(tx, complaint, how, now);
  await keepMarks(tx, complaint, marks);
  return {
    rowsRemoved: removed + beside,
    rowsEmptied: emptied + 1,
    filesRemoved: files.removed,
    customersRemoved,
    objects: files.objects,
  };
}

async function whatItNames(tx: Transaction, complaint: string): Promise<{ customers: string[]; digests: Buffer[] }> {
  const { rows } = await sql<{ customers: string[]; digests: Buffer[] }>`
    select
      array(select customer_id from complaint_party where complaint_id = ${complaint}
        union select customer_id from contact where complaint_id = ${complaint} and customer_id is not null
        union select a.customer_id from contact_affected a join contact k on k.id = a.contact_id where k.complaint_id = ${complaint}
        union select recipient_id from letter where complaint_id = ${complaint} and recipient_id is not null
        union select customer_id from outgoing_message where complaint_id = ${complaint} and customer_id is not null) as customers,
      array(select digest from attachment where complaint_id = ${complaint}
        union select digest from evidence where complaint_id = ${complaint} and digest is not null) as digests`.execute(tx.sql);
  return rows[0] ?? { customers: [], digests: [] };
}

/** What ties it to other complaints, and customers to its contacts: rows that name it by another name. */
async function removeTies(tx: Transaction, complaint: string): Promise<number> {
  const ties = await sql`delete from complaint_link where other_id = ${complaint}`.execute(tx.sql);
  const touched = await sql`
    delete from contact_affected where contact_id in (select id from contact where complaint_id = ${complaint})`.execute(tx.sql);
  return Number((ties.numAffectedRows ?? 0n) + (touched.numAffectedRows ?? 0n));
}

async function remove(tx: Transaction, table: ComplaintTable, complaint: string): Promise<number> {
  const { numAffectedRows } = await sql`delete from ${sql.table(table)} where complaint_id = ${complaint}`.execute(tx.sql);
  return Number(numAffectedRows ?? 0n);
}

async function empty(
  tx: Transaction,
  table: ComplaintTable,
  { words, lets }: Fates<ComplaintTable>,
  complaint: string,
): Promise<number> {
  const changes = [...(words ?? []).map(emptied), ...(lets ?? []).map((column) => sql`${sql.ref(column)} = null`)];
  if (changes.length === 0) return 0;
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set ${sql.join(changes)} where complaint_id = ${complaint}`.execute(tx.sql);
  return Number(numAffectedRows ?? 0n);
}

/** What was said is gone, that something was said stays: empty stays empty, and nothing stays nothing. */
const emptied = (column: string) =>
  sql`${sql.ref(column)} = case when ${sql.ref(column)} = '' then '' when ${sql.ref(column)} is not null then 'Erased' end`;

async function emptyComplaint(tx: Transaction, complaint: string, how: ErasedHow, now: Date): Promise<void> {
  const words = wordsOfComplaint.filter(
    (column): column is Exclude<typeof column, 'severity_reasons' | 'source_id'> =>
      column !== 'severity_reasons' && column !== 'source_id',
  );
  await sql`
    update complaint set ${sql.join(words.map(emptied))}, source_id = null, severity_reasons = '{}', erased_at = ${now}, erased_how = ${how},
      due_at = null, due_clock = null, due_day = null, at_risk_at = null, news_promised_at = null,
      version = version + 1
    where id = ${complaint}`.execute(tx.sql);
}

/** Complaints merged into this one go with it, and those merged into them. */
export async function absorbedBy(tx: Transaction, complaint: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive gone_in as (
      select id from complaint where merged_into = ${complaint}
      union select c.id from complaint c join gone_in on c.merged_into = gone_in.id
    ) select id from gone_in`.execute(tx.sql);
  return rows.map(({ id }) => id);
}
