// The temporary folder of one test run. Runs that were killed leave theirs; each run removes those whose lock is free.
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from '#platform/postgres/folder-lock.ts';

const prefix = 'redress-test-';
const youngest = 60_000; // ms; a younger one may not have its lock yet

export async function makeTestFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  await removeAbandoned();
  const folder = await mkdtemp(join(tmpdir(), prefix));
  await chmod(folder, 0o711); // started by root, the database runs as another user, who must get there
  const lock = await lockFolder(join(folder, 'lock'));
  return {
    folder,
    remove: async () => {
      await rm(folder, { recursive: true, force: true });
      lock.release();
    },
  };
}

async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (name.startsWith(prefix)) await removeIfAbandoned(join(tmpdir(), name));
  }
}

async function removeIfAbandoned(folder: string): Promise<void> {
  try {
    if (Date.now() - (await stat(folder)).mtimeMs < youngest) return;
    const lock = await lockFolder(join(folder, 'lock'), 0);
    await rm(folder, { recursive: true, force: true });
    lock.release();
  } catch {
    // in use, somebody else's, or just removed by another run
  }
}
