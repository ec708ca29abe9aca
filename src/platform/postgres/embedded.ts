// The database that comes with the program: a real PostgreSQL on a private socket, durable, started and stopped with the
// program and restarted should it die. Whatever is killed at whatever moment, the next start finds the data whole.
// It is not for several programs at once: a second one on the same folder is refused.
import { readdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import pg from 'pg';
import type { Account } from './account.ts';
import { provideBinaries } from './binaries.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { findHome, type Home } from './folders.ts';
import { initialise, owner, readPassword } from './initialise.ts';
import { type Durability, port, serverArguments } from './settings.ts';
import { clearSocketFolder, makeSocketFolder, removeSocketFolder } from './socket-folder.ts';
import { supervise } from './supervise.ts';
import { inWords } from './trouble.ts';

export type EmbeddedConnection = { host: string; port: number; user: string; password: string; database: string };

export type Embedded = {
  readonly connection: EmbeddedConnection;
  readonly pid: number; // changes when the server had to be restarted
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  readonly folder: string;
  readonly log: (line: string) => void;
  readonly durability?: Durability;
  readonly elsewhere?: string; // where the home goes when the database's account cannot reach `folder`
};

export const database = 'redress';

/** Throws EmbeddedTrouble, in words for the person who started the program. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  try {
    const { home, account } = findHome(options.folder, options.elsewhere);
    if (home.folder !== resolve(options.folder)) {
      options.log(`The database is kept in ${home.folder}, where its own system user can reach it.`);
    }
    const lock = await lockFolder(home.lock);
    try {
      return await startLocked(options, home, account, lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw inWords(error, `starting the database in ${options.folder}`);
  }
}

async function startLocked(options: EmbeddedOptions, home: Home, account: Account, lock: FolderLock): Promise<Embedded> {
  const durability = options.durability ?? 'full';
  removeLeft(home, (name) => name.startsWith('unfinished-'));
  const binaries = await provideBinaries(home.folder, durability);
  await initialise(home, account, binaries, durability);
  const connection = { host: makeSocketFolder(home, account), port, user: owner, password: readPassword(home), database };
  const server = await supervise({
    home,
    account,
    program: binaries.program('postgres'),
    arguments: serverArguments(home, connection.host, durability),
    log: options.log,
    prepare: () => clearSocketFolder(connection.host, account),
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    removeSocketFolder(home);
    lock.release();
  };
  try {
    await makeDatabase(connection);
    removeLeft(home, (name) => name.startsWith('pgsql-') && name !== basename(binaries.folder));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    connection,
    get pid() {
      return server.pid;
    },
    stop,
  };
}

// What a start that was killed half-way left behind, or an earlier release of PostgreSQL; under the lock nobody uses it.
function removeLeft(home: Home, isLeft: (name: string) => boolean): void {
  for (const name of readdirSync(home.folder).filter(isLeft)) {
    rmSync(join(home.folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

async function makeDatabase(connection: EmbeddedConnection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [connection.database]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(connection.database)}`);
  } finally {
    await client.end();
  }
}
