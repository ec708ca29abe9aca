// Reads a list of customers as it was given: a table with named columns or none, or one address a line.
import {
  type AffectedRow,
  columnsByLook,
  columnsByName,
  isRefusedRow,
  mostAffected,
  readAffected,
  type RefusedRow,
} from '#domain/affected-row.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { findShape, readTable } from '#platform/tables/read-table.ts';
import { type TableRow, TableTrouble } from '#platform/tables/table.ts';

export interface ListRead {
  readonly rows: readonly AffectedRow[];
  readonly refused: readonly RefusedRow[];
}

export async function readAffectedList(text: string): Promise<ListRead | Refusal> {
  const bytes = async function* () {
    yield Buffer.from(text, 'utf8');
  };
  try {
    const shape = await findShape(bytes);
    const given: TableRow[] = [];
    for await (const some of readTable(shape, bytes)) {
      given.push(...some);
      if (given.length > mostAffected) return tooMany;
    }
    return sorted(given, columnsByName(shape.columns));
  } catch (trouble) {
    if (trouble instanceof TableTrouble) return refuse('affected.unreadable', { fields: { text: trouble.message } });
    throw trouble;
  }
}

const tooMany = refuse('affected.unreadable', {
  fields: { text: `Give up to ${mostAffected.toLocaleString('en-GB')} customers at a time, in several lists if need be.` },
});

function sorted(given: readonly TableRow[], byName: ReturnType<typeof columnsByName>): ListRead {
  const named = byName.some((column) => column !== null);
  const rows: AffectedRow[] = [];
  const refused: RefusedRow[] = [];
  for (const { number, cells, trouble } of given) {
    const row = trouble
      ? { number, words: trouble }
      : readAffected({ number, cells, columns: named ? byName : columnsByLook(cells) });
    if (isRefusedRow(row)) refused.push(row);
    else rows.push(row);
  }
  return { rows, refused };
}
