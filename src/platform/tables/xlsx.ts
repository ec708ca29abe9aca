// Rows of an Excel workbook: the first sheet that holds a table. The workbook is unpacked in a thread of its own, with a bound
// on its memory, so that a large or malicious file neither stops the program nor brings it down.
import { Worker } from 'node:worker_threads';
import { findHeader } from './header.ts';
import { type Bytes, type TableRow, type TableShape, TableTrouble } from './table.ts';

export const largestWorkbook = 50 * 1024 * 1024;
const memoryMegabytes = 1024;

/** What the thread sends: which sheet, then its rows in pieces. */
export type FromThread =
  | { readonly kind: 'sheet'; readonly name: string; readonly others: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'trouble'; readonly words: string }
  | { readonly kind: 'end' };

export async function findXlsxShape(bytes: Bytes): Promise<TableShape> {
  const first: (readonly string[])[] = [];
  let sheet = '';
  let others: readonly string[] = [];
  for await (const message of unpacked(bytes)) {
    if (message.kind === 'sheet') ({ name: sheet, others } = message);
    if (message.kind === 'rows') first.push(...message.rows);
    if (first.length > 60) break;
  }
  if (first.length === 0) throw new TableTrouble('No sheet of the workbook holds a table. Check the file.');
  const { at, columns } = findHeader(first);
  const remarks = [
    ...(others.length > 0 ? [`The sheet “${sheet}” is read; ${others.map((name) => `“${name}”`).join(', ')} is not.`] : []),
    ...(at > 0 ? [`The names of the columns were found in row ${at + 1}; the rows above it are left out.`] : []),
    ...(at < 0 ? ['No row names the columns, so they are called by their number.'] : []),
  ];
  return { format: 'xlsx', columns, encoding: '', delimiter: '', headerRow: at + 1, sheet, remarks };
}

export async function* xlsxRows(shape: TableShape, bytes: Bytes): AsyncGenerator<TableRow> {
  const width = shape.columns.length;
  let number = 0;
  for await (const message of unpacked(bytes)) {
    if (message.kind !== 'rows') continue;
    for (const row of message.rows) {
      number += 1;
      if (number <= shape.headerRow || row.every((cell) => cell === '')) continue;
      const cells = Array.from({ length: width }, (_, index) => row[index] ?? '');
      const beyond = row.slice(width).some((cell) => cell !== '');
      yield beyond ? { number, cells, trouble: `The row has cells beyond the ${width} that have a name.` } : { number, cells };
    }
  }
}

async function* unpacked(bytes: Bytes): AsyncGenerator<FromThread> {
  const worker = new Worker(new URL('./xlsx-thread.ts', import.meta.url), {
    workerData: await wholeFile(bytes),
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  });
  const waiting: FromThread[] = [];
  let wake = (): void => undefined;
  worker.on('message', (message: FromThread) => (waiting.push(message), wake()));
  worker.on('error', (error) => (waiting.push({ kind: 'trouble', words: wordsOf(error) }), wake()));
  try {
    for (;;) {
      const message = waiting.shift();
      if (!message) await new Promise<void>((resolve) => (wake = resolve));
      else if (message.kind === 'trouble') throw new TableTrouble(message.words);
      else if (message.kind === 'end') return;
      else {
        yield message;
        worker.postMessage('more', []);
      }
    }
  } finally {
    await worker.terminate();
  }
}

async function wholeFile(bytes: Bytes): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes()) {
    parts.push(part);
    size += part.length;
    if (size > largestWorkbook) throw new TableTrouble(tooLarge);
  }
  return Buffer.concat(parts);
}

const tooLarge =
  'The workbook is too large to be read as a spreadsheet. Save it as CSV (in Excel: Save as, CSV UTF-8) and choose that file.';

function wordsOf(error: Error): string {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? tooLarge
    : 'The file ends like an Excel workbook but cannot be read as one. Open it in a spreadsheet program, save it again, and choose that file.';
}
