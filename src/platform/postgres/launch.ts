// Starts one server process and waits until it answers. Recovery after a crash may take minutes on a large database, so
// there is no time limit while the server lives and works; if it ends instead, its last words explain the refusal.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, runningAs } from './account.ts';
import type { Home } from './folders.ts';
import { dyingWithUs, quietEnvironment } from './spawn-rules.ts';
import { inWords } from './trouble.ts';

export type Server = { readonly pid: number; readonly ended: Promise<string>; stop(): Promise<void> };

export type Launch = {
  readonly home: Home;
  readonly account: Account;
  readonly program: string;
  readonly arguments: readonly string[];
  readonly log: (line: string) => void;
};

export async function launch(order: Launch): Promise<Server> {
  const [command, ...rest] = dyingWithUs('INT', order.program, order.arguments);
  const child = spawn(command, rest, {
    ...runningAs(order.account),
    cwd: order.home.folder,
    detached: true, // Ctrl-C in a terminal is for the program, which then stops the server in order
    stdio: ['ignore', 'ignore', 'pipe'],
    env: quietEnvironment(),
  });
  const lastWords = listen(child, order.log);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(lastWords() || `ended with ${signal ?? `code ${code}`}`));
  });
  await readyOrEnded(order, child, ended);
  return { pid: child.pid ?? 0, ended, stop: () => stop(child, ended, order.log) };
}

async function readyOrEnded(order: Launch, child: ChildProcess, ended: Promise<string>): Promise<void> {
  let ending: string | undefined;
  void ended.then((words) => (ending = words));
  const began = Date.now();
  let nextWord = began + 10_000;
  while (!isReady(order.home.data, child.pid)) {
    if (ending !== undefined) throw inWords(new Error(ending), 'starting the database');
    if (Date.now() > nextWord) {
      order.log(`The database is still starting after ${Math.round((Date.now() - began) / 1000)} s; recovery can take a while.`);
      nextWord += 10_000;
    }
    await sleep(10);
  }
}

// The server keeps its state in the eighth line of this file.
function isReady(data: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function listen(child: ChildProcess, log: (line: string) => void): () => string {
  let last: string[] = [];
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      last = last.slice(-9).concat(line);
      log(line);
    });
  }
  return () => last.join(' ');
}

// A fast shutdown breaks off what is running and writes everything down; should the disk hang, a crash stop loses nothing
// that was committed either and is only slower at the next start.
async function stop(child: ChildProcess, ended: Promise<string>, log: (line: string) => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const late = setTimeout(() => {
    log('The database did not stop within a minute; stopping it at once. What was saved is kept.');
    child.kill('SIGQUIT');
  }, 60_000);
  if (child.exitCode === null) await Promise.race([once(child, 'exit'), ended]);
  clearTimeout(late);
}
