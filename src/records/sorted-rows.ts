// Rows of a register, read as the mapping says and sorted against what is known here. The preview and the import both ask this,
// so what is shown beforehand is what will be made.
import type { Analysis, RegisterRow } from '#domain/import/analysis.ts';
import { dayIn, instantsIn } from '#domain/import/instant.ts';
import type { Mapping } from '#domain/import/mapping.ts';
import { readRow } from '#domain/import/read-row.ts';
import { layOut } from '#domain/import/row-cells.ts';
import { type KnownRow, type SortedRows, sortRows } from '#domain/import/sort-rows.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { theOrganisation } from './organisations.ts';
import { erasedAmong } from './erasing/erased-marks.ts';
import { identify, knownRows } from './row-identity.ts';

export interface Register {
  readonly id: string;
  readonly source: string;
  readonly analysis: Analysis;
  readonly mapping: Mapping;
  /** The program's own: without it, what was erased is not known again. */
  readonly secret: Buffer;
  /** Rows of what was erased are brought in all the same. */
  readonly erasedToo: boolean;
}

export type Sorter = (rows: readonly RegisterRow[]) => Promise<SortedRows>;

/** Makes what sorts one batch after another; `remember` where nothing is kept in between, so that rows alike are still noticed. */
export async function sorterFor(tx: Transaction, register: Register, now: Date, remember = false): Promise<Sorter> {
  const { time_zone } = await theOrganisation(tx);
  const calendar = { toInstant: instantsIn(time_zone), now, today: dayIn(time_zone, now) };
  const layout = layOut(register.mapping, register.analysis);
  const erased = register.erasedToo
    ? undefined
    : await erasedAmong(tx, { secret: register.secret, source: register.source, timeZone: time_zone });
  const seen = new Map<string, KnownRow>();
  return async (rows) => {
    const identified = rows.map((row) => identify(readRow(row, layout, calendar)));
    const ids = identified.flatMap(({ row, id }) => (row.draft ? [id] : []));
    const known = await knownRows(tx, register.source, ids, register.id);
    for (const id of ids) {
      const before = seen.get(id);
      if (before && !known.has(id)) known.set(id, before);
    }
    const gone = (await erased?.(identified)) ?? new Set<number>();
    const sorted = sortRows(identified, known, { columns: layout.columns, erased: gone });
    if (remember) for (const { row, id, cells } of sorted.made) seen.set(id, { reference: '', cells, rowNumber: row.number });
    return sorted;
  };
}
