// Who the database runs as. PostgreSQL refuses to run as root, so a program started by root lends it an unprivileged
// system user, made once; anyone else runs it as themselves. Data that exists already keeps its owner.
import { spawnSync } from 'node:child_process';
import { chownSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedTrouble } from './trouble.ts';

export type Account = { readonly name: string; readonly uid: number; readonly gid: number };

const systemUser = 'redress';
const startedByRoot = (): boolean => process.getuid?.() === 0;

/** The account for the database in the folder `data`, which need not exist yet. Throws EmbeddedTrouble in words. */
export function accountFor(data: string): Account {
  const owner = statSync(data, { throwIfNoEntry: false });
  if (!startedByRoot()) return ownAccount(data, owner?.uid);
  if (owner && owner.uid !== 0) return { name: `number ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  return lookUp(systemUser) ?? makeSystemUser();
}

/** For spawn: what makes a program run as the account. Node drops the other groups as well. */
export function runningAs(account: Account): { uid?: number; gid?: number } {
  return startedByRoot() ? { uid: account.uid, gid: account.gid } : {};
}

export function giveTo(account: Account, path: string): void {
  if (startedByRoot()) chownSync(path, account.uid, account.gid);
}

/** Data that root put back from a copy belongs to root, and PostgreSQL refuses it; a link in it keeps its target's owner. */
export function giveWhole(account: Account, folder: string): void {
  if (!startedByRoot() || statSync(folder).uid === account.uid) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
  chownSync(folder, account.uid, account.gid); // last, so that a start that was killed here begins again
}

function ownAccount(data: string, owner: number | undefined): Account {
  const uid = process.getuid?.() ?? -1;
  if (owner !== undefined && owner !== uid) {
    throw new EmbeddedTrouble(
      `The database in ${data} belongs to another user (number ${owner}). Nothing was changed. ` +
        'Start the program as that user or as root, or choose another data folder.',
    );
  }
  return { name: `number ${uid}`, uid, gid: process.getgid?.() ?? -1 };
}

function lookUp(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((what) => spawnSync('id', [what, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function makeSystemUser(): Account {
  const words = ['--system', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', '--user-group'];
  const made = spawnSync('useradd', [...words, systemUser], { encoding: 'utf8' });
  const account = lookUp(systemUser); // another program may have made it in the meantime
  if (account) return account;
  throw new EmbeddedTrouble(
    `The database does not run as root, and a system user for it could not be made (${made.stderr || made.error?.message}). ` +
      `Add a system user named ${systemUser}, or start the program as an ordinary user.`,
  );
}
