// The private folder of the server's socket. The name of a socket may have 107 bytes; below a long path the socket lives in
// a fresh private folder with a short name, and `run` is a link to it, so that the next start can clear it away.
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, giveTo } from './account.ts';
import { canReach, exists, type Home } from './folders.ts';
import { port } from './settings.ts';

const longestName = 107;
const shortPrefix = 'redress-socket-';
const ours = new RegExp(`/${shortPrefix}\\w{6}$`);
const socketIn = (folder: string): string => join(folder, `.s.PGSQL.${port}`);
const fits = (folder: string): boolean => Buffer.byteLength(socketIn(folder)) <= longestName;

/** Needs the folder's lock, and no server of this home may be running. Answers with the folder to connect to. */
export function makeSocketFolder(home: Home, account: Account): string {
  removeSocketFolder(home);
  if (!fits(home.run)) symlinkSync(mkdtempSync(join(shortPlace(account), shortPrefix)), home.run);
  const folder = fits(home.run) ? home.run : readlinkSync(home.run);
  clearSocketFolder(folder, account);
  return folder;
}

/** What a killed server left in it goes, and the folder itself comes back if something has tidied it away. */
export function clearSocketFolder(folder: string, account: Account): void {
  if (!exists(folder)) mkdirSync(folder);
  for (const left of readdirSync(folder)) rmSync(join(folder, left));
  chmodSync(folder, 0o700);
  giveTo(account, folder);
}

export function removeSocketFolder(home: Home): void {
  if (lstatSync(home.run, { throwIfNoEntry: false })?.isSymbolicLink()) {
    const target = readlinkSync(home.run);
    if (ours.test(target)) rmSync(target, { recursive: true, force: true });
  }
  rmSync(home.run, { recursive: true, force: true });
}

function shortPlace(account: Account): string {
  const place = tmpdir();
  return fits(join(place, `${shortPrefix}123456`)) && canReach(place, account) ? place : '/tmp';
}
