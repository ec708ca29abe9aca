// A list as a file, written as it is asked for: CSV for spreadsheets (with the mark by which they know UTF-8), or one JSON object a
// line for programs.
import { exportColumns, type ExportRow } from './export-rows.ts';

export const listFormats = {
  csv: { media: 'text/csv; charset=utf-8', ending: 'csv' },
  jsonl: { media: 'application/jsonl', ending: 'jsonl' },
} as const;
export type ListFormat = keyof typeof listFormats;

/** The file, piece by piece. Lines of CSV end as RFC 4180 says. */
export async function* listFile(rows: AsyncIterable<ExportRow[]>, format: ListFormat): AsyncGenerator<string> {
  if (format === 'csv') yield `\ufeff${exportColumns.join(',')}\r\n`;
  for await (const batch of rows)
    yield batch
      .map((row) =>
        format === 'csv' ? `${exportColumns.map((column) => cell(row[column])).join(',')}\r\n` : `${JSON.stringify(row)}\n`,
      )
      .join('');
}

/** A cell that a spreadsheet would take for a formula is given as text: what a customer wrote is never run. */
export function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
