// Collects everything that is held on a person, by the lists of what each table holds, in order of time. It reaches past what the
// asking person may see: what stands in a closed complaint is kept apart by row-level security once it is collected.
import { sql } from 'kysely';
import { happeningInWords } from '#domain/in-words/happening-in-words.ts';
import type { Rules } from '#domain/rules.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { type Row, type Telling, toldAs } from './as-told.ts';
import { heldBeside } from './beside.ts';
import type { NotHeld } from './held.ts';
import { heldByComplaints } from './of-complaints.ts';
import { namedByRules } from './names-of-rules.ts';
import { idsIn, namesTold } from './names-told.ts';
import { rowsBeside, rowsOfComplaints } from './rows.ts';
import { codeInWords } from './words-of-codes.ts';

export interface Part {
  readonly label: string;
  readonly text: string;
}

export interface Collected {
  readonly complaint: string | null;
  readonly source: string;
  readonly rowKey: string;
  readonly at: string | null;
  readonly title: string;
  readonly who: string;
  readonly parts: readonly Part[];
  /** Hex. */
  readonly digest: string | null;
  readonly fileName: string;
  readonly aboutOthers: boolean;
}

/** As the lists say it, once the compiler has held them to their tables. */
interface Told {
  readonly what: string;
  readonly at?: readonly string[];
  readonly by?: string;
  readonly tell: Readonly<Record<string, string>>;
  readonly of?: string;
  readonly file?: string;
}

const told = (list: object): [string, Told][] =>
  (Object.entries(list) as [string, Told | NotHeld][]).flatMap(([table, one]) => ('what' in one ? [[table, one]] : []));

export async function collectHoldings(tx: Transaction, customers: readonly string[], rules: Rules): Promise<Collected[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct complaint_id as id from complaint_party where customer_id = any (${customers})`.execute(tx.sql);
  const complaints = rows.map(({ id }) => id);
  const found: { table: string; spec: Told; row: Row }[] = [];
  for (const [table, spec] of told(heldByComplaints))
    for (const row of await rowsOfComplaints(tx, table, { complaints, customers })) found.push({ table, spec, row });
  for (const [table, spec] of told(heldBeside))
    for (const row of await rowsBeside(tx, table, { complaints, customers })) found.push({ table, spec, row });
  const telling = await tellingOf(
    tx,
    found.flatMap(({ row }) => idsIn(row)),
    rules,
  );
  return found.map((one) => asItem(one, telling, customers)).toSorted(byTime);
}

async function tellingOf(tx: Transaction, ids: readonly string[], rules: Rules): Promise<Telling> {
  const { time_zone: timeZone } = await tx.sql.selectFrom('organisation').select('time_zone').executeTakeFirstOrThrow();
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'long', timeStyle: 'short' });
  const meaning: Telling['meaning'] = (table, column, row, code) =>
    codeInWords(table, column, code) ?? namedByRules(rules, { table, column, row }, code);
  return { name: await namesTold(tx, ids), when: (instant) => format.format(new Date(instant)), meaning };
}

function asItem(
  { table, spec, row }: { table: string; spec: Told; row: Row },
  telling: Telling,
  customers: readonly string[],
): Collected {
  const text = (column: string): string => (typeof row[column] === 'string' ? row[column] : '');
  const parts = Object.entries(spec.tell)
    .map(([column, label]) => ({ label, text: toldAs(table, column, row, telling) }))
    .filter(({ text: words }) => words !== '');
  const at = spec.at?.map(text).find((instant) => instant !== '');
  const of = spec.of === undefined ? '' : text(spec.of);
  const digest = spec.file === undefined ? '' : text(spec.file);
  return {
    complaint: table === 'complaint' ? text('id') : text('complaint_id') || null,
    source: table,
    rowKey: keyOf(row),
    at: at ?? null,
    title: spec.what,
    who: spec.by === undefined ? '' : nameOrNothing(text(spec.by), telling),
    parts: table === 'audit_entry' ? [{ label: 'What', text: entryInWords(row, telling) }, ...parts] : parts,
    digest: digest === '' ? null : digest.replace(/^\\x/, ''),
    fileName: text('file_name') || text('what'),
    aboutOthers: of !== '' && !customers.includes(of),
  };
}

const nameOrNothing = (id: string, { name }: Telling): string => (id === '' ? '' : name(id));

const entryInWords = (row: Row, { name, when }: Telling): string =>
  happeningInWords(String(row['kind']), row['facts'], { name, when });

/** What tells one row of a table from another: its id, or all of its ids and numbers. */
const keyOf = (row: Row): string =>
  typeof row['id'] === 'string'
    ? row['id']
    : [...idsIn(row), row['position'], row['seq'], row['number'], row['row_number'], row['clock'], row['place']].join(' ');

const byTime = (a: Collected, b: Collected): number => (a.at ?? '').localeCompare(b.at ?? '') || a.source.localeCompare(b.source);
