// Rule packs of an organisation's own, from the folder `rulepacks` in its data folder: put there by whoever keeps the rules, without
// a programmer. Invariant: one is used only when the checker finds nothing wrong with it, and never in place of one that came with
// Redress; what is wrong is told with its line. They are read when the program starts.
import { join } from 'node:path';
import type { Calendar } from '#domain/calendar.ts';
import { checkPack } from './check.ts';
import { type LoadedPack, loadPack, packIds } from './load.ts';
import { type Problem, whereInWords } from './problem.ts';

export interface OwnPackRead {
  readonly id: string;
  readonly loaded: LoadedPack | null;
  readonly problems: readonly Problem[];
}

/** Every pack in the folder, with what is wrong with it; none where there is no such folder. */
export async function readOwnPacks(
  folder: string,
  { taken, calendars }: { taken: readonly string[]; calendars: ReadonlyMap<string, Calendar> },
): Promise<OwnPackRead[]> {
  return Promise.all((await packIds(folder)).map((id) => readOne(join(folder, id), id, { taken, calendars })));
}

async function readOne(path: string, id: string, known: { taken: readonly string[]; calendars: ReadonlyMap<string, Calendar> }) {
  const { loaded } = await loadPack(path);
  const problems = (await checkPack(path, known.calendars)).map((one) => ({ ...one, where: whereInWords(one) }));
  if (known.taken.includes(id))
    problems.unshift({
      where: 'pack.yaml: id',
      what: `Redress comes with a pack '${id}'`,
      mend: `Give yours, and its folder, another id, such as own-${id}.`,
    });
  return { id, loaded, problems };
}
