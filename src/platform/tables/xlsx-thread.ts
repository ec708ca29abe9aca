// The thread in which a workbook is unpacked. It sends the rows in pieces and the next piece when asked, so that no more than
// one waits outside. Dates come as they stand in the sheet, without a time zone.
import { parentPort, workerData } from 'node:worker_threads';
import { type CellValue, default as readWorkbook } from 'read-excel-file/node';
import { cleanCell } from './table.ts';
import type { FromThread } from './xlsx.ts';

const piece = 500;
const port = parentPort;
const send = (message: FromThread): void => port?.postMessage(message);
const asked = (): Promise<void> => new Promise((resolve) => port?.once('message', () => resolve()));

function inText(value: CellValue | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : inDays(value);
  return cleanCell(String(value));
}

// A serial number of days is a fraction, so its seconds come out a hair off.
function inDays(date: Date): string {
  const whole = new Date(Math.round(date.getTime() / 1000) * 1000);
  return whole.toISOString().replace(/(T00:00:00)?\.000Z$/, '');
}

const sheets = await readWorkbook(Buffer.from(workerData as Uint8Array), { trim: false });
const filled = (data: readonly (readonly unknown[])[]): number => data.filter((row) => row.some((cell) => cell !== null)).length;
const chosen = sheets.find(({ data }) => filled(data) > 1) ?? sheets[0];
if (chosen) {
  const others = sheets.filter((other) => other !== chosen && filled(other.data) > 0).map(({ sheet }) => sheet);
  send({ kind: 'sheet', name: chosen.sheet, others });
  await asked();
  for (let at = 0; at < chosen.data.length; at += piece) {
    send({ kind: 'rows', rows: chosen.data.slice(at, at + piece).map((row) => row.map(inText)) });
    await asked();
  }
}
send({ kind: 'end' });
