// Starts one server process and waits until it answers. Recovery after a crash may take minutes on a large database, so
// there is no time limit while the server lives and works; if it ends instead, its last words explain the refusal.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, runningAs } from './account.ts';
import { signalToEnd } from './escalation.ts';
import type { Home } from './folders.ts';
import { dyingWithUs, quietEnvironment } from './spawn-rules.ts';
import { inWords } from './trouble.ts';

export type Log = (line: string) => void;
export type Server = { readonly pid: number; readonly ended: Promise<string>; stop(): Promise<void> };

export type Launch = {
  readonly home: Home;
  readonly account: Account;
  readonly program: string;
  readonly arguments: readonly string[];
  readonly log: Log;
};

/** Resolves when the server accepts connections; its `ended` resolves, with its last words, when it is gone. */
export async function launch(order: Launch): Promise<Server> {
  const [command, ...rest] = dyingWithUs('INT', order.program, order.arguments);
  const child = spawn(command, rest, {
    ...runningAs(order.account),
    cwd: order.home.folder,
    detached: true, // Ctrl-C in a terminal is for the program, which then stops the server in order
    stdio: ['ignore', 'ignore', 'pipe'],
    env: quietEnvironment,
  });
  const ended = ending(child, listen(child, order.log));
  await readyOrEnded(order, child.pid, ended);
  return { pid: child.pid ?? 0, ended, stop: () => stop(child, ended, order.log) };
}

// Its last words may come after it ended, but not for ever: server processes that outlive a killed postmaster keep its
// standard error open.
function ending(child: ChildProcess, lastWords: () => string): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => {
      const tell = (): void => resolve(lastWords() || `it ended with ${signal ?? `code ${code}`}`);
      child.once('close', tell);
      setTimeout(tell, 200).unref();
    });
  });
}

// What the server says at every ordinary start and stop.
const routine =
  /^LOG: +(?:starting PostgreSQL|listening on|database system was shut down|database system is (?:ready|shut down)|received fast|aborting any|background worker "logical|shutting down)/;

function listen(child: ChildProcess, log: Log): () => string {
  let last: string[] = [];
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      last = last.slice(-9).concat(line);
      if (!routine.test(line)) log(`PostgreSQL: ${line}`);
    });
  }
  return () => last.join(' ');
}

async function readyOrEnded(order: Launch, pid: number | undefined, ended: Promise<string>): Promise<void> {
  let lastWords: string | undefined;
  void ended.then((words) => (lastWords = words));
  const began = performance.now();
  for (let nextWord = 10_000; !isReady(order.home.data, pid); await sleep(10)) {
    if (lastWords !== undefined) throw inWords(new Error(lastWords), 'starting the database');
    const waited = performance.now() - began;
    if (waited < nextWord) continue;
    order.log(`The database is still starting after ${Math.round(waited / 1000)} s; recovery from a crash can take a while.`);
    nextWord += 10_000;
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

async function stop(child: ChildProcess, ended: Promise<string>, log: Log): Promise<void> {
  const began = performance.now();
  let sent: NodeJS.Signals | undefined;
  const step = (): void => {
    const signal = signalToEnd(performance.now() - began);
    if (signal === sent) return;
    if (sent !== undefined) log('The database does not stop; stopping it harder. What was saved is kept.');
    sent = signal;
    child.kill(signal);
  };
  step();
  const later = setInterval(step, 500);
  await ended;
  clearInterval(later);
}
