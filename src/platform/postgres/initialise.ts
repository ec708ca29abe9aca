// Makes an empty database cluster. It is made under a passing name and renamed when it is complete and on the disk, after
// its password is: so wherever `data` exists, it is whole and `password` opens it, whatever was killed in between.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, giveTo, giveWhole, runningAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { exists, type Home } from './folders.ts';
import type { Durability } from './settings.ts';
import { dyingWithUs, quietEnvironment } from './spawn-rules.ts';
import { EmbeddedTrouble, inWords, isErrno } from './trouble.ts';

export const owner = 'redress';

/** Makes `data`, or checks that what is there can be used. Throws EmbeddedTrouble in words. */
export async function initialise(home: Home, account: Account, binaries: Binaries, durability: Durability): Promise<void> {
  if (exists(home.data)) return checkData(home, account, binaries);
  const room = mkdtempSync(join(home.folder, 'unfinished-'));
  try {
    await runInitdb(room, account, binaries, durability);
    writeFileSync(home.password, readFileSync(join(room, 'password')), { mode: 0o600, flush: true });
    renameSync(join(room, 'data'), home.data);
    flushFolder(home.folder);
  } catch (error) {
    throw inWords(error, 'making a new database');
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

/** The password that opens `data`. */
export function readPassword(home: Home): string {
  return readFileSync(home.password, 'utf8').trim();
}

async function runInitdb(room: string, account: Account, binaries: Binaries, durability: Durability): Promise<void> {
  const [data, password] = [join(room, 'data'), join(room, 'password')];
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  mkdirSync(data, { mode: 0o700 });
  for (const path of [room, data, password]) giveTo(account, path);
  const identity = ['-D', data, '-U', owner, `--pwfile=${password}`, '--auth=scram-sha-256'];
  const language = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=und', '--locale=C.UTF-8'];
  const safety = durability === 'none' ? ['--data-checksums', '--no-sync'] : ['--data-checksums'];
  const words = [...identity, ...language, ...safety, '--no-instructions'];
  const [command, ...rest] = dyingWithUs('KILL', binaries.program('initdb'), words);
  await promisify(execFile)(command, rest, { ...runningAs(account), cwd: room, env: quietEnvironment });
}

function checkData(home: Home, account: Account, binaries: Binaries): void {
  const made = madeBy(home.data);
  if (made !== binaries.major) {
    throw new EmbeddedTrouble(
      `The database in ${home.data} was made by PostgreSQL ${made}, and this program carries PostgreSQL ${binaries.major}. ` +
        'Nothing was changed. Start the earlier version of the program and make a backup with it; then start this version with ' +
        'an empty data folder and restore the backup there.',
    );
  }
  if (!exists(home.password)) {
    throw new EmbeddedTrouble(
      `The password of the database in ${home.data} is missing: the file ${home.password} is gone. The data is kept. ` +
        'Put that file back from a backup.',
    );
  }
  giveWhole(account, home.data);
  chmodSync(home.data, 0o700); // a copy may have opened it to others, and PostgreSQL would refuse it
}

function madeBy(data: string): number {
  try {
    return Number.parseInt(readFileSync(join(data, 'PG_VERSION'), 'utf8'), 10);
  } catch (error) {
    if (!isErrno(error, 'ENOENT', 'ENOTDIR')) throw error;
    throw new EmbeddedTrouble(
      `There is something in ${data} that is not a database of this program. Nothing was changed. ` +
        'Move it away, or choose another data folder.',
      { cause: error },
    );
  }
}

function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
