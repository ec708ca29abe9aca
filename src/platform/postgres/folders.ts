// Where everything of the embedded database lives. The home holds the data, the programs, the password and the lock; the
// PostgreSQL account must be able to reach it, so a folder below a private home (/root, 0700) keeps only a link named
// `cluster` to a home elsewhere. The link is the memory of where the data is: it is made once and never guessed again.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Account, accountFor, runningAs } from './account.ts';
import { EmbeddedTrouble, isErrno } from './trouble.ts';

export type Home = {
  readonly folder: string;
  readonly data: string;
  readonly run: string;
  readonly password: string;
  readonly lock: string;
};

/** `elsewhere` is where homes go that the account could not reach below `folder`. Throws EmbeddedTrouble in words. */
export function findHome(folder: string, elsewhere = '/var/lib/redress'): { home: Home; account: Account } {
  const asked = resolve(folder);
  makePassable(asked);
  const linked = linkedHome(asked);
  const account = accountFor(join(linked ?? asked, 'data'));
  const home = linked ?? (canReach(asked, account) ? asked : linkHomeElsewhere(asked, elsewhere));
  if (!exists(home)) throw lost(home, asked);
  if (!canReach(home, account)) throw unreachable(home, account);
  return { home: homeAt(home), account };
}

const homeAt = (folder: string): Home => ({
  folder,
  data: join(folder, 'data'),
  run: join(folder, 'run'),
  password: join(folder, 'password'),
  lock: join(folder, 'lock'),
});

// A strict umask must not close the folders that we make ourselves; folders that were there keep their modes.
function makePassable(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) chmodSync(made, 0o711);
}

function linkedHome(folder: string): string | undefined {
  try {
    return readlinkSync(join(folder, 'cluster'));
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}

// The home exists before the link to it, so a link to nothing means that data was lost. Two programs may start at once:
// the first link made counts for both.
function linkHomeElsewhere(folder: string, elsewhere: string): string {
  const home = join(resolve(elsewhere), randomUUID());
  makePassable(home);
  try {
    symlinkSync(home, join(folder, 'cluster'));
    return home;
  } catch (error) {
    rmSync(home, { recursive: true });
    if (isErrno(error, 'EEXIST')) return readlinkSync(join(folder, 'cluster'));
    throw error;
  }
}

/** Asks the kernel, as the account, because modes, groups and access lists all have a say. */
export function canReach(folder: string, account: Account): boolean {
  return spawnSync('test', ['-x', folder], { ...runningAs(account), cwd: '/', stdio: 'ignore' }).status === 0;
}

function unreachable(home: string, account: Account): EmbeddedTrouble {
  return new EmbeddedTrouble(
    `The database must run as the system user ${account.name}, and that user cannot reach ${home}. Nothing was changed there. ` +
      'Choose a data folder that every user may pass through, or start the program as an ordinary user.',
  );
}

function lost(home: string, asked: string): EmbeddedTrouble {
  return new EmbeddedTrouble(
    `The database of ${asked} was kept in ${home}, and that folder is gone. Nothing was changed. ` +
      `Put it back from a backup; or, to begin with an empty database, remove the link ${join(asked, 'cluster')}.`,
  );
}

export function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
