// The data folder of the demonstration. A small file in it says whether the demonstration is there in full: one that was
// interrupted while it was filled is cleared away and begun afresh, and a folder that is not ours is never touched.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lockFolder } from '#platform/postgres/folder-lock.ts';
import { findHome } from '#platform/postgres/folders.ts';

const Note = z.object({ demonstration: z.enum(['being filled', 'filled']), at: z.coerce.date() });

/** The moment it was filled at; null where it is still to be filled. Throws, in words, when the folder holds something else. */
export async function readyFolder(folder: string, now: Date): Promise<Date | null> {
  const noted = readNote(folder);
  if (noted?.demonstration === 'filled') return noted.at;
  if (!noted && existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(
      `The folder ${folder} holds something that the demonstration did not make. Nothing was changed. ` +
        'Name another folder for it, such as REDRESS_DATA=./demo-data, or move this one away.',
    );
  const { home } = findHome(folder);
  const lock = await lockFolder(home.lock);
  try {
    for (const left of readdirSync(home.folder).filter((name) => join(home.folder, name) !== home.lock && name !== 'cluster'))
      rmSync(join(home.folder, left), { recursive: true, force: true, maxRetries: 5 });
    writeNote(folder, { demonstration: 'being filled', at: now });
  } finally {
    lock.release();
  }
  return null;
}

/** Says that it is there in full, up to that moment. */
export const noteFilled = (folder: string, at: Date): void => writeNote(folder, { demonstration: 'filled', at });

const noteIn = (folder: string): string => join(folder, 'demonstration.json');

function readNote(folder: string): z.output<typeof Note> | undefined {
  return existsSync(noteIn(folder)) ? Note.parse(JSON.parse(readFileSync(noteIn(folder), 'utf8'))) : undefined;
}

/** Written beside and renamed, so that it is never half there. */
function writeNote(folder: string, note: z.output<typeof Note>): void {
  writeFileSync(`${noteIn(folder)}.new`, `${JSON.stringify(note)}\n`);
  renameSync(`${noteIn(folder)}.new`, noteIn(folder));
}
