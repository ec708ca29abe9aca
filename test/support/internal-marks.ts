// Puts a mark of its own into every internal column of every table, on rows that are there and on one made where a complaint has none, so
// that whatever a customer gets can be searched for them, and a mark found names the column it came from.
import { strFromU8, unzipSync } from 'fflate';
import type { PoolClient } from 'pg';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect } from 'vitest';
import { type Column, columnsOf, seed } from '#test/retention/every-table.ts';
import type { TestHouse } from './house.ts';
import { columnsMeantFor } from './meant-for.ts';

const internal = columnsMeantFor('internal');
const letter = (number: number): string => String.fromCodePoint(97 + (Math.floor(number) % 26));
/** Letters alone, so that typesetting, quoting and case leave it whole. */
const markOf = (index: number): string => `zqx${letter(index / 676)}${letter(index / 26)}${letter(index)}xqz`;
const columnOf = new Map(internal.map((column, index) => [markOf(index), column]));

/** The columns whose words stand in it; spaces, line breaks and hyphens between letters do not hide them. */
export function internalIn(text: string): string[] {
  const found =
    text
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '')
      .match(/zqx[a-z]{3}xqz/g) ?? [];
  return [...new Set(found)].map((mark) => columnOf.get(mark) ?? mark);
}

/** What was made, by its name: each internal column found in it, and where. There is none but those allowed. */
export function nothingInternal(made: ReadonlyMap<string, string>, allowed: readonly string[] = []): void {
  const found = new Map<string, string[]>();
  for (const [name, words] of made)
    for (const column of internalIn(words)) if (!allowed.includes(column)) found.set(column, [...(found.get(column) ?? []), name]);
  expect(Object.fromEntries(found)).toEqual({});
}

/** On this complaint; rows made for another one before are gone. */
export async function markInternal(house: TestHouse, complaint: string): Promise<void> {
  const client = await house.pool.connect();
  try {
    await client.query('set session_replication_role = replica');
    const columns = await columnsOf(house);
    const empty = await emptyTables(client, columns, complaint);
    for (const table of empty) await client.query(`delete from "${table}"`);
    const codes = new Set([...columnsMeantFor('code'), ...columnsMeantFor('customer')]);
    await seed(house, empty, { complaint, person: house.administrator.id, codes });
    for (const [index, place] of internal.entries()) {
      const { table = '', column = '', type = '' } = columns.find((one) => `${one.table}.${one.column}` === place) ?? {};
      const marked = { 'text[]': 'array[$1::text]', jsonb: `jsonb_build_object('words', $1::text)` }[type] ?? '$1::text || n.nth';
      await client.query(
        `update "${table}" t set "${column}" = ${marked}
         from (select ctid as at, '' || row_number() over () as nth from "${table}") n where t.ctid = n.at`,
        [markOf(index)],
      );
    }
  } finally {
    await client.query('set session_replication_role = origin');
    client.release();
  }
}

/** The marks, each with the number of its row, on the rows of this complaint alone. */
export async function marksOnRows(house: TestHouse, complaint: string): Promise<string[]> {
  const columns = await columnsOf(house);
  const own = new Set(columns.filter(({ column }) => column === 'complaint_id').map(({ table }) => table));
  const marks: string[] = [];
  for (const place of internal) {
    const [table = '', column = ''] = place.split('.');
    if (!own.has(table)) continue;
    const { rows } = await house.pool.query<{ words: string }>(
      `select "${column}"::text as words from "${table}" where complaint_id = $1`,
      [complaint],
    );
    marks.push(...rows.flatMap(({ words }) => words?.match(/zqx[a-z]{3}xqz\d+/g) ?? []));
  }
  return marks;
}

/** Tables with an internal column in which this complaint has no row; not those that customers' pages read, whose rows are real or none. */
async function emptyTables(client: PoolClient, columns: readonly Column[], complaint: string): Promise<string[]> {
  const ofComplaint = new Set(columns.filter(({ column }) => column === 'complaint_id').map(({ table }) => table));
  const told = await client.query<{ table: string }>(
    `select distinct table_name as "table" from information_schema.view_table_usage where view_name like 'told\\_%'`,
  );
  const shown = new Set(told.rows.map(({ table }) => table));
  const empty: string[] = [];
  for (const table of new Set(internal.map((place) => place.split('.')[0] ?? ''))) {
    if (!ofComplaint.has(table) || shown.has(table)) continue;
    const { rowCount } = await client.query(`select 1 from "${table}" where complaint_id = $1 limit 1`, [complaint]);
    if (rowCount === 0) empty.push(table);
  }
  return empty;
}

/** The words of a PDF, page by page. */
export async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  let words = JSON.stringify((await pdf.getMetadata()).info);
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    words += items.map((item) => ('str' in item ? item.str : '')).join(' ');
  }
  return words;
}

/** Every part of a Word file, its properties and comments too. */
export const wordsOfWord = (bytes: Uint8Array): string =>
  Object.values(unzipSync(new Uint8Array(bytes)))
    .map((part) => strFromU8(part).replaceAll(/<[^>]*>/g, ' '))
    .join(' ');
