// The embedded database when something is killed: the program, the server, one of its processes, at any moment.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { signalToEnd } from '#platform/postgres/escalation.ts';
import { ask, clearAway, emptyFolder, folderWithLetter, holdInOtherProgram, kill, open, removeFolders } from './programs.ts';

const letters = 'select words from letter';
const isThere = (pid: number): boolean => existsSync(`/proc/${pid}`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);

// The account under which the launcher would run the server, so that a process can be put in its way.
const asOwnerOf = (data: string): { uid?: number; gid?: number } => {
  const { uid, gid } = statSync(data);
  return process.getuid?.() === 0 ? { uid, gid } : {};
};

afterEach(clearAway);
afterAll(removeFolders);

describe('A killed program', () => {
  it('leaves no server behind, and all that was saved', async () => {
    const folder = await folderWithLetter();
    const { program, answer } = holdInOtherProgram(folder);
    const held = await answer;
    if ('refused' in held) throw new Error(held.refused);
    await ask(held.connection, `insert into letter values ('Dear Mr Moor')`);
    await kill(program);
    await vi.waitFor(() => expect(isThere(held.pid)).toBe(false), 5000);
    const { connection } = await open(folder);
    expect(await ask(connection, letters)).toEqual(['Dear Ms Field', 'Dear Mr Moor']);
  });

  it('does not get in the way of the next start when it is killed during the first one', async () => {
    const folder = await emptyFolder();
    for (const moment of [150, 200, 260, 330, 420, 520, 640]) {
      const { program } = holdInOtherProgram(folder);
      await sleep(moment);
      await kill(program);
    }
    const { connection } = await open(folder);
    expect(await ask(connection, 'select 1')).toEqual([1]);
    expect(readdirSync(folder).filter((name) => name.startsWith('unfinished-'))).toEqual([]);
  });
});

describe('A server that outlived its program', () => {
  it('is stopped and replaced by the next start, with all that was saved', async () => {
    const folder = await folderWithLetter();
    await (await open(folder)).stop(); // gives the data to its account
    const data = join(folder, 'data');
    const program = readdirSync(folder).find((name) => name.startsWith('pgsql-')) ?? '';
    const words = ['-D', data, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${data}`];
    const outliving = spawn(join(folder, program, 'bin/postgres'), words, { ...asOwnerOf(data), cwd: folder, stdio: 'ignore' });
    await vi.waitFor(() => expect(readFileSync(join(data, 'postmaster.pid'), 'utf8')).toMatch(/ready/), 5000);
    const said: string[] = [];
    const { connection } = await open(folder, said);
    expect(said[0]).toMatch(/An earlier database server is still running/);
    expect(outliving.exitCode).toBe(0);
    expect(await ask(connection, letters)).toEqual(['Dear Ms Field']);
  });

  it('is told apart from another program that has its number by now', async () => {
    const folder = await folderWithLetter();
    const first = await open(folder);
    const file = readFileSync(join(folder, 'data/postmaster.pid'), 'utf8');
    await first.stop();
    const bystander = spawn('sleep', ['60'], { ...asOwnerOf(join(folder, 'data')), cwd: '/', stdio: 'ignore' });
    await writeFile(join(folder, 'data/postmaster.pid'), file.replace(/^\d+/, String(bystander.pid)));
    const { connection } = await open(folder);
    expect(await ask(connection, letters)).toEqual(['Dear Ms Field']);
    expect(isThere(bystander.pid ?? 0)).toBe(true);
    bystander.kill();
  });
});

describe('A killed server', () => {
  it('is started again by the program, behind the same connection, with all that was saved', async () => {
    const said: string[] = [];
    const embedded = await open(await folderWithLetter(), said);
    const before = embedded.pid;
    process.kill(before, 'SIGKILL');
    await vi.waitFor(async () => expect(await ask(embedded.connection, letters)).toEqual(['Dear Ms Field']), 5000);
    expect(embedded.pid).not.toBe(before);
    expect(said.join('\n')).toMatch(/The database ended unexpectedly .*What was saved is kept; starting it again\./);
    expect(said.join('\n')).toMatch(
      /PostgreSQL: LOG: {2}database system was not properly shut down; automatic recovery in progress/,
    );
  });

  it('is started again even when one of its processes hangs', async () => {
    const embedded = await open(await folderWithLetter());
    const hanging = childrenOf(embedded.pid)[0] ?? 0;
    process.kill(hanging, 'SIGSTOP');
    process.kill(embedded.pid, 'SIGKILL');
    await vi.waitFor(async () => expect(await ask(embedded.connection, letters)).toEqual(['Dear Ms Field']), 8000);
    expect(isThere(hanging)).toBe(false);
  });

  it('comes back too when only one of its processes was killed', async () => {
    const embedded = await open(await folderWithLetter());
    for (const _ of ['the first', 'and again']) {
      process.kill(childrenOf(embedded.pid).at(-1) ?? 0, 'SIGKILL');
      await vi.waitFor(async () => expect(await ask(embedded.connection, letters)).toEqual(['Dear Ms Field']), 5000);
    }
  });

  it('can be stopped in order while it is being started again', async () => {
    const folder = await folderWithLetter();
    const embedded = await open(folder);
    await appendFile(join(folder, 'data/postgresql.auto.conf'), 'nonsense = 1\n'); // so that it cannot start
    process.kill(embedded.pid, 'SIGKILL');
    await sleep(300);
    await embedded.stop();
    await writeFile(join(folder, 'data/postgresql.auto.conf'), '');
    const { connection } = await open(folder);
    expect(await ask(connection, letters)).toEqual(['Dear Ms Field']);
  });
});

describe('A server that is told to end', () => {
  it('is asked first, stopped without a last save after ten seconds, and killed after twenty', () => {
    expect([0, 9_999, 10_000, 19_999, 20_000].map(signalToEnd)).toEqual(['SIGINT', 'SIGINT', 'SIGQUIT', 'SIGQUIT', 'SIGKILL']);
  });
});
