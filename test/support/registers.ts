// Registers for tests: files in memory, brought in through the real commands as the program itself brings them in.
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { Analysis } from '#domain/import/analysis.ts';
import { Mapping } from '#domain/import/mapping.ts';
import { type House, perform } from '#handling/command.ts';
import { startImport } from '#handling/import/start-import.ts';
import { uploadRegister } from '#handling/import/upload-register.ts';
import { runImport } from '#apps/worker/jobs/run-import.ts';
import type { Bytes } from '#platform/tables/table.ts';
import { done } from './house.ts';

export const fileOf = (content: string): Bytes =>
  async function* () {
    yield await Promise.resolve(Buffer.from(content));
  };

/** Uploads a register; its id and the mapping as guessed. */
export async function upload(house: House, actor: PersonActor, content: string, fileName = 'register.csv') {
  const { id } = done(await perform(house, uploadRegister, { fileName, bytes: fileOf(content) }, { actor }));
  const row = await house.db.selectFrom('import_batch').select('analysis').where('id', '=', id).executeTakeFirstOrThrow();
  const { columns } = Analysis.parse(row.analysis);
  const mapping = Mapping.parse({ columns: Object.fromEntries(columns.map(({ name, guess }) => [name, guess.target])) });
  return { id, mapping };
}

const Counts = z.object({
  state: z.string(),
  rows_total: z.number(),
  rows_done: z.number(),
  complaints_made: z.number(),
  rows_known: z.number(),
  rows_changed: z.number(),
  rows_refused: z.number(),
  rows_warned: z.number(),
});

export async function countsOf(house: House, id: string) {
  return Counts.parse(await house.db.selectFrom('import_batch').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}

/** Uploads a register and brings it in, as guessed unless the test says otherwise. */
export async function bringIn(house: House, actor: PersonActor, content: string, change: Partial<Mapping> = {}) {
  const { id, mapping } = await upload(house, actor, content);
  done(await perform(house, startImport, { import: id, mapping: { ...mapping, ...change }, itself: true }, { actor }));
  await runImport(house, { import: id, stop: new AbortController().signal });
  return { id, ...(await countsOf(house, id)) };
}
