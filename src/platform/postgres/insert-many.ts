// Inserts many rows of one table in one statement with one parameter: the rows travel as one JSON text, which the database
// takes apart by the table's own column types. Some hundreds of rows cost little more than one. Columns that no row names
// keep their defaults; bytes are given as Buffers, instants as Dates.
import { type Insertable, type RawBuilder, sql } from 'kysely';
import type { DB, JsonValue } from './schema.gen.ts';
import type { Transaction } from './transaction.ts';

/** A row as it is inserted, save that a JSON column is given its value and not its text. */
export type ManyRow<Table extends keyof DB> = {
  [Column in keyof Insertable<DB[Table]>]:
    | Insertable<DB[Table]>[Column]
    | (JsonValue extends Insertable<DB[Table]>[Column] ? object : never);
};

/** All rows must name the same columns. */
export async function insertMany<Table extends keyof DB>(
  tx: Transaction,
  table: Table,
  rows: readonly ManyRow<Table>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  await sql`${insertOf(table, rows, Object.keys(first))}`.execute(tx.sql);
}

/** The same, where a row of that key may be there already: it then becomes what is given. No key may be given twice. */
export async function upsertMany<Table extends keyof DB>(
  tx: Transaction,
  table: Table,
  rows: readonly ManyRow<Table>[],
  key: string & keyof DB[Table],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const others = columns.filter((name) => name !== key).map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`);
  await sql`${insertOf(table, rows, columns)} on conflict (${sql.ref(key)}) do update set ${sql.join(others)}`.execute(tx.sql);
}

function insertOf(table: string, rows: readonly object[], names: readonly string[]): RawBuilder<unknown> {
  const columns = sql.join(names.map((name) => sql.ref(name)));
  return sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from ${rowsAs(table, rows)}`;
}

/** The rows as the database reads them by the columns of that table, for a statement of one's own. */
export const rowsAs = (table: string, rows: readonly object[]): RawBuilder<unknown> =>
  sql`json_populate_recordset(null::${sql.table(table)}, ${inJson(rows)})`;

function inJson(rows: readonly object[]): string {
  return JSON.stringify(rows, function replace(this: Record<string, unknown>, key: string, value: unknown) {
    const raw = this[key];
    return Buffer.isBuffer(raw) ? `\\x${raw.toString('hex')}` : value;
  });
}
