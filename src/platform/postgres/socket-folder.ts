// The private folder of the server's socket. The name of a socket may have 107 bytes; below a long path the socket lives in
// a fresh private folder with a short name, and `run` is a link to it, so that the next start can clear it away.
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, giveTo } from './account.ts';
import type { Home } from './folders.ts';
import { port } from './settings.ts';

const longestName = 107;
const shortName = /\/redress-socket-\w{6}$/;

// Needs the folder's lock, and no server of this home may be running.
export function freshSocketFolder(home: Home, account: Account): string {
  removeSocketFolder(home);
  const fits = Buffer.byteLength(join(home.run, `.s.PGSQL.${port}.lock`)) <= longestName;
  const folder = fits ? home.run : mkdtempSync(join(shortPlace(), 'redress-socket-'));
  if (fits) mkdirSync(folder, { mode: 0o700 });
  else symlinkSync(folder, home.run);
  chmodSync(folder, 0o700);
  giveTo(account, folder);
  return folder;
}

export function removeSocketFolder(home: Home): void {
  if (lstatSync(home.run, { throwIfNoEntry: false })?.isSymbolicLink()) {
    const target = readlinkSync(home.run);
    if (shortName.test(target)) rmSync(target, { recursive: true, force: true });
  }
  rmSync(home.run, { recursive: true, force: true });
}

// A user's own run-time folder is closed to everyone else, which root's loan of another account would not survive.
function shortPlace(): string {
  const own = process.env['XDG_RUNTIME_DIR'];
  const usable = process.getuid?.() !== 0 && own && own.length < 60 && statSync(own, { throwIfNoEntry: false })?.isDirectory();
  return usable ? own : tmpdir().length < 60 ? tmpdir() : '/tmp';
}
