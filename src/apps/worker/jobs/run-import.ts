// Brings in the rows of an import, batch by batch, from where it stands to its end. A row that breaks its batch is found by
// halving and refused by itself; broken machinery is not a row's fault and ends the work, to be tried again.
import type { Actor } from '#domain/actor.ts';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import { bringInRows } from '#handling/import/bring-in-rows.ts';
import { failImport } from '#handling/import/fail-import.ts';
import { finishImport } from '#handling/import/finish-import.ts';
import { type House, perform } from '#handling/command.ts';
import { readTable } from '#platform/tables/read-table.ts';
import { type TableRow, TableTrouble } from '#platform/tables/table.ts';
import { importAtWork, registerBytes } from '#views/imports/import-at-work.ts';

export interface Run {
  readonly import: string;
  readonly stop: AbortSignal;
  /** Told after each batch. */
  readonly onBatch?: (rowsDone: number) => Promise<void> | void;
}

/** Returns when the import is finished, stopped or in other hands. Throws when machinery breaks; it can be called again. */
export async function runImport(house: House, run: Run): Promise<void> {
  const found = await importAtWork(house.db, run.import);
  if (found?.state !== 'running') return;
  const actor: Actor = { kind: 'program', name: 'importer', ...(found.startedBy === null ? {} : { behalf: found.startedBy }) };
  let from = found.rowsDone;
  try {
    for await (const rows of readTable(found.shape, registerBytes(house.db, run.import), from)) {
      if (run.stop.aborted) return;
      const refused = await bringIn(house, actor, { import: run.import, from, rows });
      if (refused) return;
      from += rows.length;
      await run.onBatch?.(from);
    }
  } catch (error) {
    if (!(error instanceof TableTrouble)) throw error;
    await perform(house, failImport, { import: run.import, words: error.message }, { actor });
    return;
  }
  await perform(house, finishImport, { import: run.import }, { actor });
}

interface Batch {
  readonly import: string;
  readonly from: number;
  readonly rows: readonly TableRow[];
}

async function bringIn(house: House, actor: Actor, batch: Batch): Promise<Refusal | undefined> {
  try {
    const answer = await perform(house, bringInRows, batch, { actor });
    return isRefusal(answer) ? answer : undefined;
  } catch (error) {
    if (!isAboutData(error)) throw error;
    const [only] = batch.rows;
    if (batch.rows.length === 1 && only) return bringIn(house, actor, { ...batch, rows: [{ ...only, trouble: notKept(error) }] });
    const half = Math.ceil(batch.rows.length / 2);
    const first = await bringIn(house, actor, { ...batch, rows: batch.rows.slice(0, half) });
    return first ?? bringIn(house, actor, { ...batch, from: batch.from + half, rows: batch.rows.slice(half) });
  }
}

/** PostgreSQL's classes 22 (data) and 23 (integrity), and 54 (limits): something in a row, not in the machinery. */
const isAboutData = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(?:22|23|54)/.test(error.code);

const notKept = (error: Error): string =>
  `The database cannot keep this row (${error.message}). Correct it, or leave out the column that holds it.`;
