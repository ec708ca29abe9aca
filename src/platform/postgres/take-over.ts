// Server processes that outlived the program that started them are found, stopped and waited for before a new server
// starts. They are known by what the kernel says of them: a process that stands in our data folder, or was told to use it.
// A number in postmaster.pid proves nothing (another program may have it by now), so the file goes once nobody is there.
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { signalToEnd } from './escalation.ts';
import { EmbeddedTrouble } from './trouble.ts';

type Left = { pid: number; parent: number };

const givenUpAfter = 60_000;

/** Needs the folder's lock. Throws EmbeddedTrouble when a process does not end even when killed. */
export async function clearTheWay(data: string, log: (line: string) => void): Promise<void> {
  const began = performance.now();
  const sent = new Map<number, NodeJS.Signals>();
  for (;;) {
    const written = postmasterFile(data);
    const left = standingIn(data);
    if (left.length === 0 && postmasterFile(data) === written) break;
    const waited = performance.now() - began;
    if (waited > givenUpAfter) throw immortal(left);
    if (sent.size === 0) log(`An earlier database server is still running (process ${list(left)}); stopping it first.`);
    for (const { pid } of left.filter((one) => !left.some((other) => other.pid === one.parent))) {
      const signal = written.startsWith(`${pid}\n`) ? signalToEnd(waited) : signalToOrphan(waited);
      if (sent.get(pid) !== signal) send(pid, signal);
      sent.set(pid, signal);
    }
    await sleep(50);
  }
  rmSync(join(data, 'postmaster.pid'), { force: true });
}

// A server process whose postmaster is gone has nothing left to save.
const signalToOrphan = (waited: number): NodeJS.Signals => (waited > 2000 ? 'SIGKILL' : 'SIGQUIT');

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

const list = (left: readonly Left[]): string => left.map((one) => one.pid).join(', ');

function immortal(left: readonly Left[]): EmbeddedTrouble {
  return new EmbeddedTrouble(
    `An earlier database server (process ${list(left)}) does not end, even when told to. What was saved is kept. ` +
      'Restart the machine, then start again.',
  );
}
