// One program per database folder. The lock is the kernel's (flock on an open file): it is held exactly as long as the
// program lives, so a killed program leaves nothing stale, and two starters cannot both get it. The number in the file is
// only for the words of the refusal. `flock` locks the open file that it shares with us and leaves; we keep it open.
import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedTrouble } from './trouble.ts';

export type FolderLock = { release(): void };

/** Waits up to `patience` ms for a program that is just leaving. Throws EmbeddedTrouble when another one stays. */
export async function lockFolder(file: string, patience = 1000): Promise<FolderLock> {
  const handle = openSync(file, 'a+', 0o600);
  const until = performance.now() + patience;
  try {
    while (!tryLock(handle)) {
      if (performance.now() > until) throw taken(file);
      await sleep(50);
    }
    ftruncateSync(handle);
    writeSync(handle, `${process.pid}\n`);
  } catch (error) {
    closeSync(handle);
    throw error;
  }
  let held = true;
  return {
    release() {
      if (held) closeSync(handle);
      held = false;
    },
  };
}

function tryLock(handle: number): boolean {
  const answer = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'pipe', handle], encoding: 'utf8' });
  if (answer.status === 0) return true;
  if (answer.status === 1) return false;
  throw new EmbeddedTrouble(
    `The data folder could not be locked against a second program (${answer.stderr || answer.error?.message}). ` +
      'Nothing was changed. The command `flock` is needed: on most systems it is in the package util-linux.',
  );
}

/** Another living program holds the folder: its database can be joined (join.ts), not started again. */
export class FolderTaken extends EmbeddedTrouble {}

function taken(file: string): FolderTaken {
  const holder = readFileSync(file, 'utf8').trim();
  return new FolderTaken(
    `Another program${holder && ` (process ${holder})`} is already using the database in ${dirname(file)}. ` +
      'Nothing was changed. Stop that program first, or choose another data folder.',
  );
}
