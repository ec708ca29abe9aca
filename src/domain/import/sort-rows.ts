// Sorts the rows of a register: those that make a complaint, those that are known already, those that are refused. Every row
// is one of the three, so the counts add up. What is known by its own reference in the source is not made again; where the
// row has changed since, that is told and the complaint stays as it is.
import type { Draft, ReadRow } from './draft.ts';
import { problem, type RowProblem } from './row-problem.ts';

/** A digest of each cell, by the column's name. */
export type CellDigests = Readonly<Record<string, string>>;

export interface IdentifiedRow {
  readonly row: ReadRow;
  /** The source's own name for it, or a digest of the whole row where the source has none. */
  readonly id: string;
  readonly cells: CellDigests;
}

/** A complaint that an earlier row made: by this import or another. */
export interface KnownRow {
  readonly reference: string;
  readonly cells: CellDigests;
  /** In this same file; absent when another import brought it in. */
  readonly rowNumber?: number;
}

export interface NewRow extends IdentifiedRow {
  readonly draft: Draft;
}

export interface SortedRows {
  readonly made: readonly NewRow[];
  readonly known: number;
  readonly changed: number;
  readonly refused: number;
  /** By row number, only of rows about which something is to be told. */
  readonly problems: readonly { readonly row: ReadRow; readonly problems: readonly RowProblem[] }[];
}

interface About {
  readonly columns: readonly string[];
  /** Numbers of rows whose complaints were erased here: they are refused. */
  readonly erased: ReadonlySet<number>;
}

/** `known` holds what is known by id before the first of these rows; rows of this list that have the same id are noticed too. */
export function sortRows(
  rows: readonly IdentifiedRow[],
  known: ReadonlyMap<string, KnownRow>,
  { columns, erased }: About,
): SortedRows {
  const made: NewRow[] = [];
  const problems: { row: ReadRow; problems: readonly RowProblem[] }[] = [];
  const here = new Map<string, KnownRow>();
  let [alreadyKnown, changed, refused] = [0, 0, 0];
  for (const identified of rows) {
    const { row, id, cells } = identified;
    const before = here.get(id) ?? known.get(id);
    if (!row.draft) refused += 1;
    else if (before) {
      alreadyKnown += 1;
      const differing = differingColumns(before.cells, cells, columns);
      if (differing.length > 0) changed += 1;
      const told = aboutKnown(before, differing);
      if (told) problems.push({ row, problems: [told] });
      continue;
    } else if (erased.has(row.number)) {
      refused += 1;
      problems.push({ row, problems: [problem('erased-before', '', erasedBefore)] });
      continue;
    } else {
      made.push({ ...identified, draft: row.draft });
      here.set(id, { reference: '', cells, rowNumber: row.number });
    }
    if (row.problems.length > 0) problems.push({ row, problems: row.problems });
  }
  return { made, known: alreadyKnown, changed, refused, problems };
}

const erasedBefore =
  'This complaint was here and was erased, so it was not brought in again. Whoever may erase can bring such rows in all the same, and says why.';

/** Columns whose cell is another than it was; columns that this file does not have are not compared. */
function differingColumns(before: CellDigests, now: CellDigests, columns: readonly string[]): string[] {
  return columns.filter((column) => before[column] !== now[column]);
}

function aboutKnown({ reference, rowNumber }: KnownRow, differing: readonly string[]): RowProblem | undefined {
  const which = differing.map((column) => `“${column}”`).join(', ');
  if (rowNumber !== undefined) {
    const words =
      differing.length === 0
        ? `The row is the same as row ${rowNumber}. One complaint was made of the two.`
        : `The row has the same reference as row ${rowNumber} but differs in ${which}. The first row was taken; this one was not.`;
    return problem(differing.length === 0 ? 'same-as-earlier-row' : 'changed-since', '', words);
  }
  if (differing.length === 0) return undefined;
  return problem(
    'changed-since',
    '',
    `Known already as ${reference}, but since changed in the file: ${which}. The complaint was left as it is.`,
  );
}
