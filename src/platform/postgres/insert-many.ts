// Inserts many rows of one table in one statement with one parameter: the rows travel as one JSON text, which the database
// takes apart by the table's own column types. Some hundreds of rows cost little more than one. Columns that no row names
// keep their defaults; bytes are given as Buffers, instants as Dates.
import { type Insertable, sql } from 'kysely';
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
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${inJson(rows)})`.execute(tx.sql);
}

function inJson(rows: readonly object[]): string {
  return JSON.stringify(rows, function replace(this: Record<string, unknown>, key: string, value: unknown) {
    const raw = this[key];
    return Buffer.isBuffer(raw) ? `\\x${raw.toString('hex')}` : value;
  });
}
