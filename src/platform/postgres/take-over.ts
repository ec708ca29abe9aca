// Server processes that outlived the program that started them are found, stopped and waited for before a new server
// starts. They are known by what the kernel says of them: a program named postgres standing in our data folder. A number in
// postmaster.pid proves nothing (it may be used again by another program), so the file is removed once nobody is there.
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedTrouble } from './trouble.ts';

type Left = { pid: number; parent: number };

const politeFor = 60_000; // a fast shutdown writes a checkpoint, which takes time on a slow disk
const givenUpAfter = 90_000;

// Needs the folder's lock. Throws EmbeddedTrouble when a process does not end even when killed.
export async function clearTheWay(data: string, log: (line: string) => void): Promise<void> {
  const began = Date.now();
  let told = false;
  for (let left = standingIn(data); left.length > 0; left = standingIn(data)) {
    if (!told)
      log(`An earlier database server is still running (process ${left.map((p) => p.pid).join(', ')}); stopping it first.`);
    told = true;
    const waited = Date.now() - began;
    if (waited > givenUpAfter) {
      throw new EmbeddedTrouble(
        `An earlier database server (process ${left[0]?.pid}) does not end. What was saved is kept. Restart the machine.`,
      );
    }
    const heads = left.filter((process) => !left.some((other) => other.pid === process.parent));
    for (const { pid } of heads) signal(pid, headSignal(pid, data, waited));
    await sleep(100);
  }
  rmSync(join(data, 'postmaster.pid'), { force: true });
}

// A postmaster is asked to shut down; a server process whose postmaster is gone has nothing left to save.
function headSignal(pid: number, data: string, waited: number): NodeJS.Signals {
  if (waited > politeFor) return 'SIGKILL';
  return isPostmaster(pid, data) ? 'SIGINT' : waited > 2000 ? 'SIGKILL' : 'SIGQUIT';
}

function isPostmaster(pid: number, data: string): boolean {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').startsWith(`${pid}\n`);
  } catch {
    return false;
  }
}

function standingIn(data: string): Left[] {
  const place = statSync(data, { throwIfNoEntry: false });
  if (!place) return [];
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return pids.flatMap((pid) => {
    try {
      const [, state, parent] = /^\d+ \(postgres\) (\S) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
      if (parent === undefined || state === 'Z' || state === 'X') return [];
      const cwd = statSync(`/proc/${pid}/cwd`);
      return cwd.dev === place.dev && cwd.ino === place.ino ? [{ pid, parent: Number(parent) }] : [];
    } catch {
      return []; // it ended while we looked, or is not ours to look at
    }
  });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // it ended by itself
  }
}
