// The real program as a process of its own, on a data folder of its own, as somebody would start it: for tests that kill it.
// Everything it starts is ended by its own id.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const later = new URL('days-ahead.ts', import.meta.url).href;

export interface RunningProgram {
  readonly url: string;
  /** The link of first set-up, where one was printed. */
  readonly setUpToken: string | undefined;
  readonly child: ChildProcess;
  /** Process of the database, as its own file says. */
  databaseProcess(): number;
  stop(): Promise<void>;
}

/**
 * Starts the program and waits until it is ready. Throws with what it said when it is not within the patience (ms). Its clock may run
 * so many days ahead.
 */
export async function startProgram(folder: string, port: number, patience = 60_000, daysAhead = 0): Promise<RunningProgram> {
  const environment = {
    ...process.env,
    REDRESS_DATA: folder,
    PORT: String(port),
    REDRESS_REQUESTS_PER_MINUTE: '1000000',
    NODE_ENV: 'production',
    ...(daysAhead === 0 ? {} : { DAYS_AHEAD: String(daysAhead), NODE_OPTIONS: `--import=${later}` }),
  };
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711); // or the database's own account cannot pass through, and its data would lie elsewhere
  const child = spawn(process.execPath, ['src/apps/cli/main.ts', 'start'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const hear = (data: Buffer): void => void (said += data.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + patience;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`The program did not start. It said:\n${said}`);
    await sleep(50);
  }
  while ((await waitsForSetUp(url)) && !said.includes('/set-up#') && Date.now() < until) await sleep(20);
  return {
    url,
    setUpToken: /set-up#(\S+)/.exec(said)?.[1],
    child,
    databaseProcess: () => Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]),
    stop: () => end(child, 'SIGTERM'),
  };
}

/** Ends a process and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    return false;
  }
}

/** Whether it was never set up: then it is about to print the link. */
async function waitsForSetUp(url: string): Promise<boolean> {
  const answer: unknown = await (await fetch(`${url}/api/set-up`)).json();
  return typeof answer === 'object' && answer !== null && 'open' in answer && answer.open === true;
}
