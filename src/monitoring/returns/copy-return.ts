// A copy of a return as a file: CSV or a workbook with everything on it, or, for a file with a row for each complaint, exactly the
// columns the regulator names, in their order. It holds every complaint that counts, also those its author may not open: what is
// sent in must be whole.
import { type Kysely, sql } from 'kysely';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { isCurrency } from '#domain/currency.ts';
import { decimalOf, money } from '#domain/money.ts';
import type { Actor } from '#domain/actor.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import { type Cell, sheetOf } from '#domain/returns/figures.ts';
import { everyComplaint, plannedFigures } from '#domain/returns/plan.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { reckoningOf, type StoredReturn, storedReturn, type StoredVersion, versionOf } from './stored-return.ts';

export const returnMedia = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  regulator: { type: 'text/csv; charset=utf-8', ending: 'csv' },
} as const;
export type ReturnFormat = keyof typeof returnMedia;

/** Money as it is written in decimals: text that a spreadsheet may add up. */
interface Amount {
  readonly amount: string;
}
type Value = string | number | Amount | null;

/** One page of the file: its name, and its rows with their headings among them. */
export interface CopiedSheet {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
}

export interface Copied {
  readonly name: string;
  readonly sheets: readonly CopiedSheet[];
}

/** The pages of the copy; the regulator's own form is the rows alone, under the regulator's names. */
export async function copyReturn(
  db: Kysely<DB>,
  actor: Actor,
  { id, number, format }: { id: string; number: number; format: ReturnFormat },
): Promise<Copied | Refusal> {
  const stored = await storedReturn(db, actor, id);
  if (isRefusal(stored)) return stored;
  const version = versionOf(stored, number);
  if (!version) return refuse('return.unknown');
  const { layout } = version;
  const name = `${stored.definition}-${stored.from}-${stored.to}-v${number}`;
  const each = layout.shape === 'one-row-a-complaint' ? [await eachComplaint(db, stored, version, format)] : [];
  return {
    name,
    sheets: format === 'regulator' && each.length > 0 ? each : [summary(stored, version), ...tables(stored, version), ...each],
  };
}

function summary(stored: StoredReturn, version: StoredVersion): CopiedSheet {
  const { layout } = version;
  const { header, nil, layout: used } = sheetOf(reckoningOf(version));
  const lines: Value[][] = [
    ['Return', layout.name],
    ['For', stored.entity?.name ?? stored.organisation],
    ['From', stored.from],
    ['To', stored.to],
    ['Due', stored.due],
    ['Version', version.number],
    ['State', version.frozen_at === null ? 'Not frozen: the figures may still change' : `Frozen ${version.frozen_at.slice(0, 10)}`],
    ['Digest', version.digest],
    ['Nil return', nil ? 'Yes' : 'No'],
    ...(used === null ? [] : [['Layout', used.name]]),
    ...header.map(({ name, cell }) => [name, plain(cell, stored.currency)]),
  ];
  return { name: 'Summary', rows: lines };
}

const tables = (stored: StoredReturn, version: StoredVersion): CopiedSheet[] =>
  sheetOf(reckoningOf(version)).tables.map(({ name, columns, lines }) => ({
    name,
    rows: [
      ['', ...columns.map((column) => column.name)],
      ...lines.map((line) => [
        line.within === null ? line.name : `${line.within}: ${line.name}`,
        ...line.cells.map((cell) => plain(cell, stored.currency)),
      ]),
    ],
  }));

/** Money as a decimal, a percentage to one place; a blank stays blank. */
export function plain({ unit, value }: Cell, currency: string): Value {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return value;
  if (unit === 'money') return isCurrency(currency) ? { amount: decimalOf(money(value, currency)) } : String(value);
  return unit === 'count' || unit === 'number' ? value : Math.round(value * 100) / 100;
}

async function eachComplaint(
  db: Kysely<DB>,
  { id }: StoredReturn,
  { layout, number }: StoredVersion,
  format: ReturnFormat,
): Promise<CopiedSheet> {
  const columns = layout.columns.filter(({ figure }) => figure === 'each');
  const figure = plannedFigures(layout).find((one) => one.id === everyComplaint)?.number ?? -1;
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ cells: string[] | null }>`
    select cells from return_complaint where return_id = ${id} and number = ${number} and ${figure}::integer = any (figures)
    order by opened_at, complaint_id`.execute(tx.sql),
  );
  const heading = columns.map((column) => (format === 'regulator' ? column.id : column.name));
  return { name: 'Complaints', rows: [heading, ...rows.map(({ cells }) => cells ?? columns.map(() => 'Erased'))] };
}

/** As CSV: lines end as RFC 4180 says. The regulator's own form has no mark before it; ours has the one spreadsheets look for. */
export function asCsv({ sheets }: Copied, format: ReturnFormat): string {
  const pages = sheets.map(({ name, rows }) => [
    ...(sheets.length > 1 ? [cell(name)] : []),
    ...rows.map((row) => row.map((value) => cell(value)).join(',')),
  ]);
  return `${format === 'regulator' ? '' : '\ufeff'}${pages.map((lines) => `${lines.join('\r\n')}\r\n`).join('\r\n')}`;
}

/** What a spreadsheet would take for a formula is given as text: what a customer wrote is never run. */
function cell(value: Value): string {
  const text = asText(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function asText(value: Value): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.amount : String(value);
}

export async function asWorkbook({ sheets }: Copied): Promise<Buffer> {
  const used = new Set<string>();
  const pages = sheets.map(({ name, rows }) => ({
    sheet: sheetName(name, used),
    data: rows.map((row) => row.map(inWorkbook)) as SheetData,
  }));
  return writeWorkbook(pages).toBuffer();
}

/** Text stays text, whatever it begins with. A workbook with a longer text than this would not open. */
function inWorkbook(value: Value) {
  if (typeof value === 'string') return value.length > longestText ? `${value.slice(0, longestText - 1)}…` : value;
  if (value === null || typeof value === 'number') return value;
  const decimals = value.amount.split('.')[1]?.length ?? 0;
  return { value: Number(value.amount), type: Number, format: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` };
}

const longestText = 32_767;

/** Workbooks allow 31 letters, and not these signs; two pages have two names. */
function sheetName(name: string, used: Set<string>): string {
  const allowed = name.replaceAll(/[\\/?*[\]:]/g, ' ');
  const short = allowed.length > 28 ? allowed.slice(0, 29).replace(/\s\S*$/, '') : allowed;
  const plainName = short.slice(0, 28).trim() || 'Sheet';
  let made = plainName;
  for (let at = 2; used.has(made); at += 1) made = `${plainName} ${at}`;
  used.add(made);
  return made;
}
