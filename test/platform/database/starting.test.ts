// The embedded database as the person who starts the program meets it: what it is, where it is, and when it refuses.
import { existsSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { startEmbedded } from '#platform/postgres/embedded.ts';
import { inWords } from '#platform/postgres/trouble.ts';
import { ask, clearAway, emptyFolder, folderWithLetter, holdInOtherProgram, open, removeFolders } from './programs.ts';

const startedByRoot = process.getuid?.() === 0;
const letters = 'select words from letter';

afterEach(clearAway);
afterAll(removeFolders);

describe('The database that comes with the program', () => {
  it('writes every commit to the disk, checks what it reads, and listens on no network', async () => {
    const embedded = await startEmbedded({ folder: await emptyFolder(), log: () => undefined });
    const settings = `select name || '=' || setting from pg_settings where name in
      ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses', 'password_encryption') order by name`;
    try {
      expect(await ask(embedded.connection, settings)).toEqual([
        'data_checksums=on',
        'fsync=on',
        'full_page_writes=on',
        'listen_addresses=',
        'password_encryption=scram-sha-256',
        'synchronous_commit=on',
      ]);
    } finally {
      await embedded.stop();
    }
  });

  it('never runs as root, and lets only its own user and root near the data and the socket', async () => {
    const folder = await folderWithLetter();
    const embedded = await open(folder);
    expect(statSync(`/proc/${embedded.pid}`).uid).not.toBe(0);
    for (const path of [join(folder, 'data'), embedded.connection.host]) {
      expect(statSync(path).mode & 0o777).toBe(0o700);
      expect(statSync(path).uid).toBe(statSync(`/proc/${embedded.pid}`).uid);
    }
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
  });

  it('is opened only by its password, which it never tells', async () => {
    const said: string[] = [];
    const { connection, pid } = await open(await folderWithLetter(), said);
    await expect(ask({ ...connection, password: 'guess' }, letters)).rejects.toThrow(/password authentication failed/);
    expect(said.join('\n')).not.toContain(connection.password);
    expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).not.toContain(connection.password);
    expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain(connection.password);
  });

  it('sorts names as people do', async () => {
    const { connection } = await open(await folderWithLetter());
    const names = `select name from (values ('Zebra'), ('apple'), ('Éclair'), ('banana')) as names (name) order by name`;
    expect(await ask(connection, names)).toEqual(['apple', 'banana', 'Éclair', 'Zebra']);
  });

  it('is shut down in order, so that the next start has nothing to recover', async () => {
    const folder = await folderWithLetter();
    const first = await open(folder);
    await first.stop();
    expect(existsSync(`/proc/${first.pid}`)).toBe(false);
    const said: string[] = [];
    await open(folder, said);
    expect(said).toEqual([]);
  });
});

describe('The folder of the database', () => {
  it('may have a path too long for a socket', async () => {
    const folder = join(await emptyFolder(), 'a-very-long-name'.repeat(8), 'and-another'.repeat(8));
    const embedded = await open(folder);
    const { host } = embedded.connection;
    expect(await ask(embedded.connection, 'select 1')).toEqual([1]);
    expect(readlinkSync(join(folder, 'run'))).toBe(host);
    expect(statSync(host).mode & 0o777).toBe(0o700);
    await embedded.stop();
    expect(existsSync(host)).toBe(false);
  });

  it('may lie below a folder that only its owner can pass', async () => {
    const place = await emptyFolder();
    const [home, elsewhere] = [join(place, 'home'), join(place, 'elsewhere')];
    await mkdir(home);
    await chmod(home, 0o700);
    const first = await open(join(home, 'data'), [], elsewhere);
    await ask(first.connection, 'create table letter (words text)');
    await first.stop();
    const again = await open(join(home, 'data'), [], elsewhere);
    expect(await ask(again.connection, letters)).toEqual([]);
    expect(existsSync(elsewhere)).toBe(startedByRoot); // an ordinary user runs the database as themselves
  });

  it('is not begun anew when the place it leads to is gone', async () => {
    const folder = await emptyFolder();
    await symlink(join(folder, 'gone'), join(folder, 'cluster'));
    await expect(open(folder)).rejects.toThrow(/was kept in .*gone, and that folder is gone\. Nothing was changed/);
  });

  it('may be a copy, whoever made the copy', async () => {
    const folder = await folderWithLetter(); // copied by this user, root or not
    await chmod(join(folder, 'data'), 0o755);
    const { connection } = await open(folder);
    expect(await ask(connection, letters)).toEqual(['Dear Ms Field']);
  });
});

describe('Starting the database', () => {
  it('is refused while another program uses the folder, and leaves that one in peace', async () => {
    const folder = await folderWithLetter();
    const { program, answer } = holdInOtherProgram(folder);
    const held = await answer;
    await expect(open(folder)).rejects.toThrow(
      `Another program (process ${program.pid}) is already using the database in ${folder}.`,
    );
    expect('connection' in held && (await ask(held.connection, letters))).toEqual(['Dear Ms Field']);
  });

  it('succeeds for exactly one of several programs that start together on an empty folder', async () => {
    const folder = await emptyFolder();
    const answers = await Promise.all([1, 2, 3, 4].map(() => holdInOtherProgram(folder).answer));
    const refusals = answers.flatMap((answer) => ('refused' in answer ? [answer.refused] : []));
    expect(refusals).toHaveLength(3);
    for (const refusal of refusals) expect(refusal).toMatch(/^Another program/);
  });

  it('is refused, saying how to upgrade, when another major version of PostgreSQL made the data', async () => {
    const folder = await folderWithLetter();
    await writeFile(join(folder, 'data/PG_VERSION'), '17\n');
    await expect(open(folder)).rejects.toThrow(/made by PostgreSQL 17.*carries PostgreSQL 18.*make a backup/);
    await writeFile(join(folder, 'data/PG_VERSION'), '18\n');
    const { connection } = await open(folder);
    expect(await ask(connection, letters)).toEqual(['Dear Ms Field']);
  });

  it('is refused when the data folder holds something else', async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data/holiday.jpg'), '');
    await expect(open(folder)).rejects.toThrow(/not a database of this program\. Nothing was changed/);
  });

  it('is refused when the password is another database’s', async () => {
    const folder = await folderWithLetter();
    await writeFile(join(folder, 'password'), 'of another');
    await expect(open(folder)).rejects.toThrow(/^The password that was kept does not open this database\. The data is kept\./);
  });

  it('is refused when the password is gone, and keeps the data', async () => {
    const folder = await folderWithLetter();
    const password = readFileSync(join(folder, 'password'));
    await rm(join(folder, 'password'));
    await expect(open(folder)).rejects.toThrow(/password.*is gone\. The data is kept/);
    await writeFile(join(folder, 'password'), password);
    const { connection } = await open(folder);
    expect(await ask(connection, letters)).toEqual(['Dear Ms Field']);
  });
});

describe('What the system says', () => {
  it.each([
    ['FATAL:  could not write to file "base/4/1247": No space left on device', /^The disk is full/],
    ['EROFS: read-only file system, mkdir', /^The disk is read-only/],
    ["EACCES: permission denied, open '/data/lock'", /^The database may not use one of its files/],
    ['setpriv: failed to execute /data/bin/initdb: Permission denied', /^The database programs may not be run where they are/],
    ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', /^There is not enough memory/],
    ['something nobody has seen before', /^The database did not start\. What was saved is kept\./],
  ])('is put in words: %s', (said, words) => {
    const { message } = inWords(new Error(said), 'starting the database');
    expect(message).toMatch(words);
    expect(message).toContain(said);
  });
});
