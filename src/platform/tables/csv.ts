// Rows of a CSV file, with any delimiter, quoted line ends and rows that are too short or too long.
import { type Options, parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import { Readable } from 'node:stream';
import { findHeader } from './header.ts';
import { type Bytes, cleanCell, type TableRow, type TableShape, TableTrouble } from './table.ts';
import { decoded, findEncoding } from './text-encoding.ts';

const sampleLetters = 256 * 1024;
const delimiters = [',', ';', '\t', '|'] as const;
const delimiterNames: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };
const largestRow = 4_000_000;

const options = (delimiter: string): Options => ({
  delimiter,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  max_record_size: largestRow,
  bom: false,
});

export async function findCsvShape(bytes: Bytes): Promise<TableShape> {
  const encoding = await findEncoding(bytes);
  const sample = await headOfText(bytes, encoding);
  const delimiter = findDelimiter(sample);
  const rows = sampleRows(sample, delimiter);
  const { at, columns } = findHeader(rows);
  const remarks = [
    ...(encoding === 'utf-8' ? [] : [`The file is written in ${encoding}.`]),
    ...(delimiter === ',' ? [] : [`Its columns are separated by ${delimiterNames[delimiter]}.`]),
    ...(at > 0 ? [`The names of the columns were found in row ${at + 1}; the rows above it are left out.`] : []),
    ...(at < 0 ? ['No row names the columns, so they are called by their number.'] : []),
  ];
  return { format: 'csv', columns, encoding, delimiter, headerRow: at + 1, sheet: '', remarks };
}

async function headOfText(bytes: Bytes, encoding: string): Promise<string> {
  let text = '';
  for await (const part of decoded(bytes, encoding)) {
    text += part;
    if (text.length > sampleLetters) break;
  }
  return text;
}

/** The one that cuts the sample into the most even rows of more than one cell. */
function findDelimiter(sample: string): string {
  const scores = delimiters.map((delimiter) => {
    const widths = sampleRows(sample, delimiter)
      .map((cells) => cells.length)
      .filter((width) => width > 1);
    const usual = mostCommon(widths);
    const even = widths.filter((width) => width === usual).length;
    return { delimiter, score: usual === undefined ? 0 : (even * even) / Math.max(widths.length, 1) + usual / 1000 };
  });
  return scores.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ',';
}

function mostCommon(values: readonly number[]): number | undefined {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

// The sample may end within a quotation: what was read until then is what counts.
function sampleRows(sample: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  const keep = (record: string[]): null => (rows.push(record.map(cleanCell)), null);
  try {
    parseSync(sample, { ...options(delimiter), to: 60, on_record: keep });
  } catch {
    if (rows.length === 0) return linesOf(sample, delimiter);
  }
  return rows;
}

const linesOf = (sample: string, delimiter: string): string[][] =>
  sample
    .split(/\r\n|\n|\r/)
    .slice(0, 60)
    .map((line) => line.split(delimiter).map((cell) => cleanCell(cell.replaceAll('"', ''))));

export async function* csvRows(shape: TableShape, bytes: Bytes): AsyncGenerator<TableRow> {
  const parser = Readable.from(decoded(bytes, shape.encoding)).pipe(parse(options(shape.delimiter)));
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1;
      if (number <= shape.headerRow) continue;
      const cells = record.map(cleanCell);
      if (cells.some((cell) => cell !== '')) yield rowOf(number, cells, shape.columns.length);
    }
  } catch (error) {
    throw inWords(error);
  }
}

function rowOf(number: number, cells: string[], width: number): TableRow {
  if (cells.length === width) return { number, cells };
  const beyond = cells.slice(width).filter((cell) => cell !== '');
  if (beyond.length > 0) {
    const trouble = `The row has ${cells.length} cells and the header ${width}. A delimiter inside a text may lack its quotation marks.`;
    return { number, cells: cells.slice(0, width), trouble };
  }
  const padded = Array.from({ length: width }, (_, index) => cells[index] ?? '');
  if (cells.length > width) return { number, cells: padded };
  return {
    number,
    cells: padded,
    oddity: `The row has ${cells.length} cells and the header ${width}; the missing ones are empty.`,
  };
}

function inWords(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
    const before = error instanceof Error && 'records' in error ? Number(error.records) : 0;
    return new TableTrouble(
      `After row ${before} of the file a quotation mark opens and is never closed, so the rows that follow cannot be told apart. ` +
        'Close it (or double it, where it belongs to the text), then try again.',
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}
