// Where rule packs are, for commands that read them: those that come with this copy of Redress, and those of the organisation's own
// in its data folder.
import { join, resolve } from 'node:path';
import { packIds } from '#rulepacks/load.ts';
import { calendarsKnown } from '#rulepacks/own-calendars.ts';

export const rulepacksFolder = resolve(import.meta.dirname, '../../../rulepacks');

/** The folder of each pack by its id: of one folder where it is named, else of both; the program's own first. */
export async function foldersOfPacks(named: string | undefined, dataFolder: string): Promise<ReadonlyMap<string, string>> {
  const folders = named === undefined ? [join(dataFolder, 'rulepacks'), rulepacksFolder] : [resolve(named)];
  const found = await Promise.all(
    folders.map(async (folder) => (await packIds(folder)).map((id) => [id, join(folder, id)] as const)),
  );
  return new Map(found.flat());
}

/** The calendars that came with Redress and those beside the organisation's own packs, in the folder named or the data folder. */
export function calendarsFor(named: string | undefined, dataFolder: string): ReturnType<typeof calendarsKnown> {
  return calendarsKnown(rulepacksFolder, named === undefined ? join(dataFolder, 'rulepacks') : resolve(named));
}
