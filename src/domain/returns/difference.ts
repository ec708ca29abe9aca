// What changed between two versions of a return, figure by figure. Not why: that is in the reason given for opening it again, and
// in the complaints behind each figure.
import type { Cell, Sheet } from './figures.ts';

export interface Difference {
  readonly where: string;
  readonly name: string;
  readonly unit: Cell['unit'];
  readonly was: Cell['value'];
  readonly becomes: Cell['value'];
}

/** Every figure that is not the same, in the order of the later version; one that is only in the earlier comes last. */
export function differencesOf(before: Sheet, after: Sheet): Difference[] {
  const [was, becomes] = [cellsIn(before), cellsIn(after)];
  const keys = [...becomes.keys(), ...[...was.keys()].filter((key) => !becomes.has(key))];
  return keys.flatMap((key) => {
    const [old, now] = [was.get(key), becomes.get(key)];
    const told = now ?? old;
    if (!told || (old?.cell.value ?? null) === (now?.cell.value ?? null)) return [];
    const { where, name, cell } = told;
    return [{ where, name, unit: cell.unit, was: old?.cell.value ?? null, becomes: now?.cell.value ?? null }];
  });
}

function cellsIn({ header, tables }: Sheet): Map<string, { where: string; name: string; cell: Cell }> {
  const top = header.map(({ id, name, cell }) => [`header ${id}`, { where: '', name, cell }] as const);
  const inTables = tables.flatMap(({ columns, lines }, table) =>
    lines.flatMap((line) =>
      line.cells.map(
        (cell, at) => [`${table} ${line.row} ${cell.id}`, { where: line.name, name: columns[at]?.name ?? cell.id, cell }] as const,
      ),
    ),
  );
  return new Map([...top, ...inTables]);
}
