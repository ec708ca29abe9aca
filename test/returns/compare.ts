// A copy of a return as it was written, against the pages that come of the exported rows: cell by cell, each counted.
import { parse } from 'csv-parse/sync';
import type { Cell, Pages } from './recompute/pages.ts';

export interface Compared {
  readonly cells: number;
  /** Those that say more than nothing: a blank or a zero agrees too easily. */
  readonly full: number;
  readonly faults: readonly string[];
}

/** What a spreadsheet might run is written behind an apostrophe in CSV. */
const inCsv = (value: Cell): string => {
  const text = value === null ? '' : String(value);
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
};

/** The CSV with everything on it. */
export function compareCopy(file: string, pages: Pages): Compared {
  const rows: string[][] = parse(file, { bom: true, relax_column_count: true });
  const cells: Compared[] = [];
  for (const [name, value] of pages.header) {
    const found = rows.find(([first]) => first === name);
    cells.push(same(name, found?.slice(1) ?? [], [inCsv(value)]));
  }
  for (const { name, rows: wanted } of pages.tables) {
    const heading = (wanted[0] ?? []).map(inCsv);
    const start = rows.findIndex((row) => row.join('\0') === heading.join('\0'));
    if (start < 0) cells.push({ cells: 1, full: 1, faults: [`${name}: no table with the heading ${heading.join(' | ')}`] });
    for (const [at, row] of wanted.entries())
      cells.push(same(`${name}, ${String(row[0])}`, rows[start + at] ?? [], row.map(inCsv)));
  }
  return together(cells);
}

/** The regulator's own columns, a row for each complaint. */
export function compareRows(file: string, pages: Pages): Compared {
  const rows: string[][] = parse(file);
  const wanted = pages.each ?? [];
  const count = same('rows', [String(rows.length)], [String(wanted.length)]);
  return together([count, ...wanted.map((row, at) => same(`row ${at}`, rows[at] ?? [], row.map(inCsv)))]);
}

function same(where: string, found: readonly string[], wanted: readonly string[]): Compared {
  const faults = wanted.flatMap((value, at) =>
    found[at] === value ? [] : [`${where}, cell ${at}: ${found[at] ?? 'nothing'}, and not ${value}`],
  );
  return { cells: wanted.length, full: wanted.filter((value) => value !== '' && value !== '0').length, faults };
}

export const together = (all: readonly Compared[]): Compared => ({
  cells: all.reduce((sum, one) => sum + one.cells, 0),
  full: all.reduce((sum, one) => sum + one.full, 0),
  faults: all.flatMap(({ faults }) => faults),
});
