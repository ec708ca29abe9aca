// Opens a file as a table: finds out what it is by its content, not by its name, then reads its rows as a stream.
import { csvRows, findCsvShape } from './csv.ts';
import { findJsonShape, jsonRows } from './json-lines.ts';
import { type Bytes, inBatches, type TableFormat, type TableRow, type TableShape, TableTrouble } from './table.ts';
import { headOf } from './text-encoding.ts';
import { findXlsxShape, xlsxRows } from './xlsx.ts';

/** Throws TableTrouble, in words for the person, when the file cannot be read as a table. */
export async function findShape(bytes: Bytes): Promise<TableShape> {
  const format = formatOf(await headOf(bytes, 4096));
  if (format === 'xlsx') return findXlsxShape(bytes);
  return format === 'json-lines' ? findJsonShape(bytes) : findCsvShape(bytes);
}

/** The rows that hold anything, in batches, from the row `skip` (counted from 0) on. */
export async function* readTable(shape: TableShape, bytes: Bytes, skip = 0): AsyncGenerator<readonly TableRow[]> {
  const rows = { csv: csvRows, 'json-lines': jsonRows, xlsx: xlsxRows }[shape.format](shape, bytes);
  yield* inBatches(skip === 0 ? rows : after(rows, skip));
}

async function* after(rows: AsyncIterable<TableRow>, skip: number): AsyncGenerator<TableRow> {
  let index = 0;
  for await (const row of rows) {
    if (index >= skip) yield row;
    index += 1;
  }
}

const begins = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, index) => head[index] === byte);

function formatOf(head: Buffer): TableFormat {
  if (head.length === 0) throw new TableTrouble('The file is empty. Choose the file that holds the register.');
  if (begins(head, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (begins(head, 0xd0, 0xcf, 0x11, 0xe0))
    throw new TableTrouble('This is a workbook in the old Excel format (.xls). Save it as .xlsx or CSV and choose that file.');
  if (begins(head, 0x1f, 0x8b)) throw new TableTrouble('This file is packed (gzip). Unpack it and choose the file inside.');
  if (head.subarray(0, 5).toString('latin1') === '%PDF-')
    throw new TableTrouble('This is a PDF, which holds pages and no table. Ask for the register as CSV, JSON Lines or XLSX.');
  const start = head
    .toString('utf8')
    .replaceAll('\u0000', '')
    .replace(/^[\uFEFF\uFFFD\s]+/, '');
  return start.startsWith('{') || /^\[\s*[{\]]/.test(start) ? 'json-lines' : 'csv';
}
