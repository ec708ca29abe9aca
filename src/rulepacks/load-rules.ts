// Loads the rules the program starts with: every pack and every calendar that came with it, and the organisation's own of
// both. Invariant: the program does not start on a pack or calendar of its own that it cannot read; it says which, and why. A pack or
// calendar of the organisation's own with anything wrong is left out, and kept with what is wrong for whoever keeps the rules to see.
import { join } from 'node:path';
import type { Rules } from '#domain/rules.ts';
import { lettersOfAnyRegime, withLettersOfAny } from './any-regime.ts';
import { loadGuidance } from './load-guidance.ts';
import { loadPack, packIds } from './load.ts';
import { calendarsKnown } from './own-calendars.ts';
import { readOwnPacks } from './own-packs.ts';

/** Throws, in words, when a pack or calendar in the program's folder cannot be read. `own`: the organisation's folder of packs. */
export async function loadRules(folder: string, own?: string): Promise<Rules> {
  const came = await Promise.all((await packIds(folder)).map((id) => readPack(folder, id)));
  const { calendars, own: ownCalendars } = await calendarsKnown(folder, own);
  const taken = came.map(({ pack }) => pack.id);
  const ours = own === undefined ? [] : await readOwnPacks(own, { taken, calendars });
  const used = ours.flatMap(({ loaded, problems }) => (loaded !== null && problems.length === 0 ? [loaded] : []));
  const any = await lettersOfAnyRegime(join(folder, 'any-regime'));
  const loaded = [...came, ...used].map((one) => withLettersOfAny(one, any));
  return {
    packs: new Map(loaded.map(({ pack }) => [pack.id, pack])),
    letters: new Map(loaded.map(({ pack, letters }) => [pack.id, letters])),
    calendars,
    guidance: await loadGuidance(join(folder, '../guidance')),
    own: [
      ...ours.map((one) => ({ kind: 'pack' as const, id: one.id, name: one.loaded?.pack.name ?? null, problems: one.problems })),
      ...ownCalendars.map(({ id, name, problems }) => ({ kind: 'calendar' as const, id, name, problems })),
    ],
  };
}

async function readPack(folder: string, id: string) {
  const { loaded, problems } = await loadPack(join(folder, id));
  if (loaded !== null && problems.length === 0) return loaded;
  const said = problems.map(({ where, what }) => `${where}: ${what}`).join('; ');
  throw new Error(`The rule pack ${id} cannot be used: ${said}. For all that is wrong with it: redress rulepack check ${id}`);
}
