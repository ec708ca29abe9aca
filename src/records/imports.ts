// Rows of imports: the register as it came, what is known of it, how far it has come, and what was wrong with its rows.
import { createHash } from 'node:crypto';
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import { Analysis } from '#domain/import/analysis.ts';
import type { ReadRow } from '#domain/import/draft.ts';
import type { ImportState } from '#domain/import/import-state.ts';
import { Mapping } from '#domain/import/mapping.ts';
import { oneEachColumn, type RowProblem } from '#domain/import/row-problem.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { insertMany } from '#platform/postgres/insert-many.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { type Bytes, TableShape } from '#platform/tables/table.ts';

export interface ImportRow {
  readonly id: string;
  readonly state: ImportState;
  readonly source: string;
  readonly madeBy: string | null;
  readonly startedBy: string | null;
  readonly shape: TableShape;
  readonly analysis: Analysis;
  readonly mapping: Mapping | undefined;
  readonly mayAddTaxonomy: boolean;
  readonly rowsTotal: number;
  readonly rowsDone: number;
  readonly made: number;
  readonly known: number;
  readonly refused: number;
  readonly warned: number;
  readonly takenBack: number;
  /** Rows of what was erased are brought in all the same; somebody said why. */
  readonly erasedToo: boolean;
}

export async function addImport(tx: Transaction, row: Insertable<DB['import_batch']>): Promise<void> {
  await tx.sql.insertInto('import_batch').values(row).execute();
}

/** Finds and locks the import, so that two who work on it take turns. */
export async function lockImport(tx: Transaction, id: string): Promise<ImportRow | Refusal> {
  const row = await tx.sql.selectFrom('import_batch').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? importOf(row) : refuse('import.unknown');
}

/** Finds the import as it stands at this moment. */
export async function findImport(tx: Transaction, id: string): Promise<ImportRow | Refusal> {
  const row = await tx.sql.selectFrom('import_batch').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? importOf(row) : refuse('import.unknown');
}

function importOf(row: Selectable<DB['import_batch']>): ImportRow {
  return {
    id: row.id,
    state: row.state as ImportState,
    source: row.source,
    madeBy: row.made_by,
    startedBy: row.started_by,
    shape: TableShape.parse(row.shape),
    analysis: Analysis.parse(row.analysis),
    mapping: row.mapping === null ? undefined : Mapping.parse(row.mapping),
    mayAddTaxonomy: row.may_add_taxonomy,
    rowsTotal: row.rows_total,
    rowsDone: row.rows_done,
    made: row.complaints_made,
    known: row.rows_known,
    refused: row.rows_refused,
    warned: row.rows_warned,
    takenBack: row.taken_back,
    erasedToo: row.erased_too_because !== '',
  };
}

/** The file as it was uploaded, piece by piece. */
export function fileOf(tx: Transaction, id: string): Bytes {
  return async function* () {
    for (let seq = 1; ; seq += 1) {
      const chunk = await tx.sql
        .selectFrom('import_chunk')
        .select('bytes')
        .where('import_id', '=', id)
        .where('seq', '=', seq)
        .executeTakeFirst();
      if (!chunk) return;
      yield chunk.bytes;
    }
  };
}

export async function saveImport(tx: Transaction, id: string, change: Updateable<DB['import_batch']>): Promise<void> {
  await tx.sql
    .updateTable('import_batch')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

export interface Advance {
  readonly rows: number;
  readonly made: number;
  readonly known: number;
  readonly changed: number;
  readonly refused: number;
  readonly warned: number;
  readonly now: Date;
}

/** Moves the import on by a batch of rows, in the transaction that brings them in. */
export async function advanceImport(tx: Transaction, id: string, { now, ...by }: Advance): Promise<void> {
  await sql`update import_batch set rows_done = rows_done + ${by.rows}, complaints_made = complaints_made + ${by.made},
    rows_known = rows_known + ${by.known}, rows_changed = rows_changed + ${by.changed}, rows_refused = rows_refused + ${by.refused},
    rows_warned = rows_warned + ${by.warned}, worked_at = ${now}, version = version + 1 where id = ${id}`.execute(tx.sql);
}

/** Keeps the file, piece by piece, until its rows are in. */
export async function keepFile(tx: Transaction, id: string, bytes: Bytes): Promise<{ size: number; digest: Buffer }> {
  const hash = createHash('sha256');
  let [seq, size] = [0, 0];
  for await (const part of bytes()) {
    hash.update(part);
    size += part.length;
    seq += 1;
    await tx.sql
      .insertInto('import_chunk')
      .values({ import_id: id, seq, bytes: Buffer.from(part) })
      .execute();
  }
  const digest = hash.digest();
  await saveImport(tx, id, { file_size: size, file_digest: digest });
  return { size, digest };
}

/** The file is no longer needed once its rows are in, or the import is given up: it holds personal data. */
export async function dropChunks(tx: Transaction, id: string): Promise<void> {
  await tx.sql.deleteFrom('import_chunk').where('import_id', '=', id).execute();
}

/** What stood in the cells is forgotten, column by column; what each column is stays, so that the import can still be read and undone. */
export async function forgetSamples(tx: Transaction, id: string): Promise<void> {
  await sql`update import_batch set analysis = case when analysis ? 'columns' then analysis || jsonb_build_object('columns', (
      select coalesce(jsonb_agg(c || '{"samples": [], "values": []}' ||
        case when jsonb_typeof(c -> 'dates') = 'object' then jsonb_build_object('dates', (c -> 'dates') || '{"example": ""}') else '{}' end
        order by n), '[]') from jsonb_array_elements(analysis -> 'columns') with ordinality as e(c, n))) end
    where id = ${id} and analysis is not null`.execute(tx.sql);
}

/** Forgets them where rows were refused because what they tell was erased. */
export async function forgetErased(tx: Transaction, id: string): Promise<void> {
  const { rows } = await sql`select 1 from import_row_error where import_id = ${id} and kind = 'erased-before' limit 1`.execute(
    tx.sql,
  );
  if (rows.length > 0) await forgetSamples(tx, id);
}

export async function dropImport(tx: Transaction, id: string): Promise<void> {
  await dropChunks(tx, id);
  await tx.sql.deleteFrom('import_batch').where('id', '=', id).execute();
}

/** Keeps what is to be told of these rows. A refused row is kept whole, so that it can be put right and brought in again. */
export async function addRowProblems(
  tx: Transaction,
  id: string,
  told: readonly { readonly row: ReadRow; readonly problems: readonly RowProblem[] }[],
): Promise<void> {
  const rows = told.flatMap(({ row, problems }) =>
    oneEachColumn(problems).map(({ kind, refused, column, words }) => ({
      import_id: id,
      row_number: row.number,
      field: column,
      kind,
      refused,
      words,
      raw: row.draft ? (row.told[column] === undefined ? {} : { [column]: row.told[column] }) : row.told,
    })),
  );
  await insertMany(tx, 'import_row_error', rows);
}
