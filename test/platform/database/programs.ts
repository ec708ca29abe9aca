// Database folders for the launcher's tests, and other programs that hold them. A folder is a copy of one that has been
// started before, so that a test waits for a warm start only. Everything started here is ended and removed by `clearAway`.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { z } from 'zod';
import { type Embedded, type EmbeddedConnection, startEmbedded } from '#platform/postgres/embedded.ts';

const Connection = z.object({ host: z.string(), port: z.number(), user: z.string(), password: z.string(), database: z.string() });
const News = z.union([
  z.object({ said: z.string() }),
  z.object({ refused: z.string() }),
  z.object({ pid: z.number(), connection: Connection }),
]);
export type Answer = { refused: string } | { pid: number; connection: EmbeddedConnection };

const started: ChildProcess[] = [];
const opened: Embedded[] = [];
const folders: string[] = [];

export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-launch-'));
  await chmod(folder, 0o711);
  folders.push(folder);
  return folder;
}

/** Starts it in this process; stopped by `clearAway` if the test does not. */
export async function open(folder: string, said: string[] = [], elsewhere?: string): Promise<Embedded> {
  const log = (line: string): void => void said.push(line);
  const embedded = await startEmbedded({ folder, log, durability: 'none', ...(elsewhere === undefined ? {} : { elsewhere }) });
  opened.push(embedded);
  return embedded;
}

let prepared: Promise<string> | undefined;

/** A folder whose database holds one letter. The data is its own; the programs are shared, being the same. */
export async function folderWithLetter(): Promise<string> {
  prepared ??= prepare();
  const [from, folder] = [await prepared, await emptyFolder()];
  for (const name of await readdir(from)) {
    if (name.startsWith('pgsql-')) await symlink(join(from, name), join(folder, name));
    else await cp(join(from, name), join(folder, name), { recursive: true });
  }
  return folder;
}

async function prepare(): Promise<string> {
  const folder = await emptyFolder();
  const embedded = await open(folder);
  await ask(embedded.connection, `create table letter (words text); insert into letter values ('Dear Ms Field')`);
  await embedded.stop();
  return folder;
}

/** Starts it in a process of its own, which can be killed. */
export function holdInOtherProgram(folder: string): { program: ChildProcess; answer: Promise<Answer> } {
  const program = spawn(process.execPath, [fileURLToPath(new URL('holder.ts', import.meta.url)), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(program);
  const answer = new Promise<Answer>((resolve) => {
    createInterface({ input: program.stdout }).on('line', (line) => {
      const news = News.parse(JSON.parse(line));
      if (!('said' in news)) resolve(news);
    });
    program.once('exit', () => resolve({ refused: 'it ended before it answered' }));
  });
  return { program, answer };
}

export async function kill(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, 'exit');
  program.kill('SIGKILL');
  await ended;
}

export async function ask(connection: EmbeddedConnection, statement: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined); // the tests end servers under their clients
  await client.connect();
  try {
    const answer = await client.query<Record<string, unknown>>({ text: statement });
    return answer.rows?.map((row) => Object.values(row)[0]) ?? [];
  } finally {
    await client.end();
  }
}

export async function clearAway(): Promise<void> {
  await Promise.all(started.splice(0).map(kill));
  await Promise.all(opened.splice(0).map((embedded) => embedded.stop()));
}

/** For afterAll: the prepared folder is shared by the tests of a file. */
export async function removeFolders(): Promise<void> {
  await clearAway();
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 10 })));
}
