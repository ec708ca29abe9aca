// What was told of the rows of an import, row by row, as a file that can be put right and brought in again: the columns of the
// register, then two of ours that say which row it was and what to change. An import passes those two over.
import type { Kysely } from 'kysely';
import { type Actor, may } from '#domain/actor.ts';
import { Analysis } from '#domain/import/analysis.ts';
import { ownColumns } from '#domain/import/column-guess.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask, type Reach } from '#platform/postgres/transaction.ts';

const atOnce = 1000;

/** Which rows: those that were refused, to be put right; or all of which something is told. */
export type Which = 'refused' | 'all';

/** The lines of the file as CSV, in pieces. */
export async function rowErrors(db: Kysely<DB>, actor: Actor, id: string, which: Which): Promise<AsyncGenerator<string> | Refusal> {
  if (!may(actor, 'import')) return refuse('permission.missing');
  const reach = actor.kind === 'program' ? 'program' : { person: actor.id };
  const columns = await columnsOf(db, reach, id);
  return columns ? lines(db, { reach, id, which, columns }) : refuse('import.unknown');
}

async function columnsOf(db: Kysely<DB>, reach: Reach, id: string): Promise<string[] | undefined> {
  const row = await ask(db, reach, (tx) =>
    tx.sql.selectFrom('import_batch').select('analysis').where('id', '=', id).executeTakeFirst(),
  );
  return (
    row &&
    Analysis.parse(row.analysis)
      .columns.map(({ name }) => name)
      .filter((name) => !Object.values<string>(ownColumns).includes(name))
  );
}

interface Wanted {
  readonly reach: Reach;
  readonly id: string;
  readonly which: Which;
  readonly columns: readonly string[];
}

async function* lines(db: Kysely<DB>, { reach, id, which, columns }: Wanted): AsyncGenerator<string> {
  yield `\uFEFF${inCsv([...columns, ownColumns.row, ownColumns.says])}`;
  for (let after = -1; ; ) {
    const rows = await ask(db, reach, (tx) =>
      tx.sql
        .selectFrom('import_row_error')
        .select((eb) => [
          'row_number',
          eb.fn<string>('string_agg', ['words', eb.val(' ')]).as('words'),
          eb.fn<Record<string, string>[]>('array_agg', ['raw']).as('raws'),
        ])
        .where('import_id', '=', id)
        .where('row_number', '>', after)
        .$if(which === 'refused', (query) => query.having((eb) => eb.fn<boolean>('bool_or', ['refused']), '=', true))
        .groupBy('row_number')
        .orderBy('row_number')
        .limit(atOnce)
        .execute(),
    );
    for (const { row_number, words, raws } of rows) {
      const cells = Object.fromEntries(raws.flatMap((raw) => Object.entries(raw)));
      yield inCsv([...columns.map((column) => guarded(cells[column] ?? '')), String(row_number), words]);
    }
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = last.row_number;
  }
}

/** A spreadsheet runs a cell that begins like a formula; an apostrophe before it makes it text. Taken off again on import. */
const guarded = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d\s.,()/-]+$/.test(cell) ? `'${cell}` : cell);

const inCsv = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
