// Picks up imports on which nobody works although somebody should: whoever did was killed. Nobody moved them on for a minute, or,
// where nobody else can be at work, since before the start.
import type { House } from '#handling/command.ts';
import { stalledImports } from '#views/imports/import-at-work.ts';
import { runImport } from './jobs/run-import.ts';
import { runUndo } from './jobs/undo-import.ts';
import type { UnderWay } from './under-way.ts';

const quiet = 60_000;
const lookEvery = 30_000;

interface Looking {
  readonly house: House;
  readonly log: (line: string) => void;
  readonly work: UnderWay;
  readonly stop: AbortSignal;
}

/** Looks again and again until the timer it returns is cleared; `atOnce` also now, for all that stand still. */
export function pickUpStalled(looking: Looking, atOnce: boolean): NodeJS.Timeout {
  const { house, log, work } = looking;
  const look = (since: Date): void =>
    void work.follow(
      goOn(looking, since).catch((error: unknown) => log(`Going on with an import failed: ${String(error)}. It is tried again.`)),
    );
  if (atOnce) look(house.clock());
  return setInterval(() => look(new Date(house.clock().getTime() - quiet)), lookEvery);
}

async function goOn({ house, log, stop }: Looking, since: Date): Promise<void> {
  for (const { id, state } of await stalledImports(house.db, since)) {
    log(`Going on with an import that stood still (${id}).`);
    await (state === 'running' ? runImport(house, { import: id, stop }) : runUndo(house, id, stop));
  }
}
