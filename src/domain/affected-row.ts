// A row of a list of customers whom a problem touches, as somebody gives it: a file or pasted lines with e-mail, telephone, account
// and name. A row is taken or refused in words; the same person twice is one. Whether we know them already is not decided here.
import { digitsOf } from './customer.ts';

export const affectedColumns = ['name', 'email', 'phone', 'account', 'language'] as const;
export type AffectedColumn = (typeof affectedColumns)[number];

export interface AffectedRow {
  /** As an editor numbers it. */
  readonly number: number;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly account: string;
  readonly language: string;
}

export interface RefusedRow {
  readonly number: number;
  readonly words: string;
}

/** The most rows of one list. */
export const mostAffected = 50_000;

const names: Readonly<Record<AffectedColumn, RegExp>> = {
  email: /^(?:e-?mail|mail)(?:[ _-]?address)?$/i,
  phone: /^(?:(?:tele|mobile )?phone|tel|mobile|telephone)(?:[ _-]?(?:number|no\.?))?$/i,
  account: /^(?:account|customer|policy|contract|reference|ref|member(?:ship)?)(?:[ _-]?(?:number|no\.?|reference|ref|id))?$/i,
  name: /^(?:(?:full|customer)[ _-]?)?name$/i,
  language: /^(?:preferred[ _-]?)?lang(?:uage)?$/i,
};

const anAddress = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]{2,}$/;
const aNumber = /^\+?[\d\s().\-/]{7,25}$/;

const kindOf = (cell: string): AffectedColumn | null =>
  anAddress.test(cell) ? 'email' : aNumber.test(cell) && digitsOf(cell).length >= 7 ? 'phone' : null;

/** What each column holds, by its name. Null: it is left out. */
export const columnsByName = (header: readonly string[]): (AffectedColumn | null)[] =>
  header.map((cell) => affectedColumns.find((column) => names[column].test(cell.trim())) ?? null);

/** What each cell of lines without names holds, by what it looks like; whatever is neither address nor number is a name. */
export const columnsByLook = (cells: readonly string[]): (AffectedColumn | null)[] =>
  cells.map((cell) => kindOf(cell.trim()) ?? (cell.trim() === '' ? null : 'name'));

type Cells = { readonly number: number; readonly cells: readonly string[]; readonly columns: readonly (AffectedColumn | null)[] };

/** The row, or why it cannot be taken. */
export function readAffected({ number, cells, columns }: Cells): AffectedRow | RefusedRow {
  const of = (column: AffectedColumn): string => {
    const at = columns.indexOf(column);
    return at < 0 ? '' : (cells[at] ?? '').trim().slice(0, 300);
  };
  const row = {
    number,
    name: of('name'),
    email: of('email'),
    phone: of('phone'),
    account: of('account'),
    language: of('language'),
  };
  if (row.email !== '' && !anAddress.test(row.email)) return { number, words: 'Its e-mail address is not complete. Correct it.' };
  if (row.phone !== '' && (!aNumber.test(row.phone) || digitsOf(row.phone).length < 7))
    return { number, words: 'Its telephone number is not complete. Correct it.' };
  if (row.email === '' && row.phone === '' && row.account === '')
    return { number, words: 'It has no e-mail address, telephone number or account reference. Add one.' };
  return row;
}

/** Each person once: the same e-mail address, else number, else account. How many rows were joined to an earlier one. */
export function joinedRows(rows: readonly AffectedRow[]): { readonly rows: AffectedRow[]; readonly joined: number } {
  const byKey = new Map<string, AffectedRow>();
  for (const row of rows) {
    const key = row.email.toLowerCase() || digitsOf(row.phone) || `account ${row.account.toLowerCase()}`;
    const earlier = byKey.get(key);
    byKey.set(key, earlier ? filledFrom(earlier, row) : row);
  }
  return { rows: [...byKey.values()], joined: rows.length - byKey.size };
}

/** What the first row did not say, the other does. */
const filledFrom = (one: AffectedRow, other: AffectedRow): AffectedRow => ({
  number: one.number,
  name: one.name || other.name,
  email: one.email || other.email,
  phone: one.phone || other.phone,
  account: one.account || other.account,
  language: one.language || other.language,
});

export const isRefusedRow = (row: AffectedRow | RefusedRow): row is RefusedRow => 'words' in row;
