// Loads the rules the program starts with: every pack and every calendar that came with it.
// Invariant: the program does not start on a pack or calendar it cannot read; it says which, and why.
import { join } from 'node:path';
import type { Rules } from '#domain/rules.ts';
import { loadCalendars } from './calendars.ts';
import { loadGuidance } from './load-guidance.ts';
import { loadPack, packIds } from './load.ts';

/** Throws, in words, when a pack or calendar in the folder cannot be read. */
export async function loadRules(folder: string): Promise<Rules> {
  const loaded = await Promise.all((await packIds(folder)).map((id) => readPack(folder, id)));
  return {
    packs: new Map(loaded.map(({ pack }) => [pack.id, pack])),
    letters: new Map(loaded.map(({ pack, letters }) => [pack.id, letters])),
    calendars: await loadCalendars(folder),
    guidance: await loadGuidance(join(folder, '../guidance')),
  };
}

async function readPack(folder: string, id: string) {
  const { loaded, problems } = await loadPack(join(folder, id));
  if (loaded !== null && problems.length === 0) return loaded;
  const said = problems.map(({ where, what }) => `${where}: ${what}`).join('; ');
  throw new Error(`The rule pack ${id} cannot be used: ${said}. For all that is wrong with it: redress rulepack check ${id}`);
}
