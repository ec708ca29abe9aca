// Takes back the complaints of an import, batch by batch, until none is left that may be taken back.
import type { Actor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { takeBackComplaints } from '#handling/import/take-back-complaints.ts';
import { type House, perform } from '#handling/command.ts';
import { importAtWork } from '#views/imports/import-at-work.ts';

export async function runUndo(house: House, id: string, stop: AbortSignal): Promise<void> {
  const found = await importAtWork(house.db, id);
  if (found?.state !== 'undoing') return;
  const actor: Actor = { kind: 'program', name: 'importer', ...(found.startedBy === null ? {} : { behalf: found.startedBy }) };
  while (!stop.aborted) {
    const answer = await perform(house, takeBackComplaints, { import: id }, { actor });
    if (isRefusal(answer) || answer.done) return;
  }
}
