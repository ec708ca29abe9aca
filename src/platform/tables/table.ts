// A table as people keep it in a file: named columns and rows of text, whatever the format. Rows are read as a stream of
// batches, so that a file larger than memory can be read; each keeps the number by which a person finds it in the file.
// It knows no complaints.
import { z } from 'zod';

/** The bytes of a file; may be opened more than once, each time from the beginning. */
export type Bytes = () => AsyncIterable<Uint8Array>;

export interface TableRow {
  /** As a spreadsheet or an editor numbers it: the first line of the file is 1. */
  readonly number: number;
  /** One a column, in order; '' where the row says nothing. */
  readonly cells: readonly string[];
  /** What is wrong with the row as a whole, in words: it cannot be trusted. */
  readonly trouble?: string;
  /** What is odd about it, in words: it can be read all the same. */
  readonly oddity?: string;
}

export const TableShape = z.object({
  format: z.enum(['csv', 'json-lines', 'xlsx']),
  columns: z.array(z.string()),
  encoding: z.string(),
  /** Only for CSV. */
  delimiter: z.string(),
  /** The row that names the columns; 0 where there is none and the columns are called by their number. */
  headerRow: z.number().int(),
  /** Only for XLSX. */
  sheet: z.string(),
  /** What a person should know about how the file was read, in words. */
  remarks: z.array(z.string()),
});
/** All that must be known of a file to read its rows again in the same way. */
export type TableShape = z.output<typeof TableShape>;
export type TableFormat = TableShape['format'];

/** A file that cannot be read as a table. The message is for the person who chose it. */
export class TableTrouble extends Error {
  override readonly name = 'TableTrouble';
}

export const batchSize = 500;

/** Gathers single rows into batches, so that whoever reads them waits once a batch and not once a row. */
export async function* inBatches(rows: AsyncIterable<TableRow>): AsyncGenerator<readonly TableRow[]> {
  let batch: TableRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** A cell without what no database keeps (NUL, half characters) and without the spaces around it. */
export function cleanCell(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return (whole.includes('\u0000') ? whole.replaceAll('\u0000', '') : whole).trim();
}
