// Server processes that outlived the program that started them are found, stopped and waited for before a new server
// starts. They are known by what the kernel says of them: a process that stands in our data folder, or was told to use it.
// A number in postmaster.pid proves nothing (another program may have it by now), so the file goes once nobody is there.
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedTrouble } from './trouble.ts';

type Left = { pid: number; parent: number };

const politeFor = 60_000; // a fast shutdown writes a checkpoint, which takes time on a slow disk
const givenUpAfter = 90_000;

/** Needs the folder's lock. Throws EmbeddedTrouble when a process does not end even when killed. */
export async function clearTheWay(data: string, log: (line: string) => void): Promise<void> {
  const began = performance.now();
  for (let looks = 1; ; looks += 1) {
    const written = postmasterFile(data);
    const left = standingIn(data);
    if (left.length === 0 && postmasterFile(data) === written) break;
    const waited = performance.now() - began;
    if (waited > givenUpAfter) throw immortal(left);
    if (looks === 1)
      log(`An earlier database server is still running (process ${left.map((one) => one.pid).join(', ')}); stopping it first.`);
    const heads = left.filter((one) => !left.some((other) => other.pid === one.parent));
    for (const { pid } of heads) send(pid, signalFor(written.startsWith(`${pid}\n`), waited));
    await sleep(50);
  }
  rmSync(join(data, 'postmaster.pid'), { force: true });
}

// A postmaster is asked to shut down; a server process whose postmaster is gone has nothing left to save.
function signalFor(isPostmaster: boolean, waited: number): NodeJS.Signals {
  if (waited > politeFor) return 'SIGKILL';
  if (isPostmaster) return 'SIGINT';
  return waited > 2000 ? 'SIGKILL' : 'SIGQUIT';
}

function postmasterFile(data: string): string {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8');
  } catch {
    return '';
  }
}

function standingIn(data: string): Left[] {
  const place = statSync(data);
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      const [, state, parent] = /^\d+ \((?:postgres|setpriv)\) (\S) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
      if (parent === undefined || state === 'Z' || state === 'X') return [];
      const cwd = statSync(`/proc/${pid}/cwd`);
      const stands = cwd.dev === place.dev && cwd.ino === place.ino;
      const told = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`\0-D\0${data}\0`);
      return stands || told ? [{ pid: Number(pid), parent: Number(parent) }] : [];
    } catch {
      return []; // it ended while we looked, or is not ours to look at
    }
  });
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it ended by itself
  }
}

function immortal(left: readonly Left[]): EmbeddedTrouble {
  const who = left.map((one) => one.pid).join(', ');
  return new EmbeddedTrouble(
    `An earlier database server (process ${who}) does not end, even when told to. What was saved is kept. Restart the machine, then start again.`,
  );
}
