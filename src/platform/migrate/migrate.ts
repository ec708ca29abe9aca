// Brings the database's shape up to the program's, forward only: each migration once, in order, each in a transaction that
// holds a lock, so that a second program waits. What was applied is recorded with its checksum in schema_migration.
// It refuses a database that is newer than the program or whose history differs from the files.
import type { Pool, PoolClient } from 'pg';
import { type MigrationFile, readMigrations } from './migration-files.ts';

export type MigrateOptions = { readonly pool: Pool; readonly folder: string; readonly log: (line: string) => void };

type Applied = { number: number; name: string; checksum: string };

const lockNumber = 7_231_964_410; // any number that nothing else in this database locks

/** Answers with the names of the migrations applied now. Throws in words; a migration that fails leaves nothing of itself. */
export async function migrate({ pool, folder, log }: MigrateOptions): Promise<string[]> {
  const files = await readMigrations(folder);
  const done: string[] = [];
  for (;;) {
    const name = await inTransaction(pool, (client) => applyNext(client, files));
    if (name === undefined) return done;
    done.push(name);
    log(`Database migration ${name} applied.`);
  }
}

// The lock and the question what is next belong to the transaction that applies it: no other program can come between, and
// nothing depends on keeping one connection, which a connection pooler would not promise.
async function applyNext(client: PoolClient, files: readonly MigrationFile[]): Promise<string | undefined> {
  await client.query('select pg_advisory_xact_lock($1)', [lockNumber]);
  const applied = await readApplied(client);
  checkHistory(files, applied);
  const next = files[applied.length];
  if (next) await apply(client, next);
  return next?.name;
}

async function readApplied(client: PoolClient): Promise<Applied[]> {
  await client.query(`
    create table if not exists schema_migration (
      number integer primary key,
      name text not null unique,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`);
  const found = await client.query<Applied>('select number, name, checksum from schema_migration order by number');
  return found.rows;
}

function checkHistory(files: readonly MigrationFile[], applied: readonly Applied[]): void {
  for (const [index, was] of applied.entries()) {
    const file = files[index];
    if (!file) {
      throw new Error(
        `The database is newer than this program: it has the migration ${was.name}, which this program does not know. ` +
          'Nothing was changed. Start the newer version of the program.',
      );
    }
    if (file.name !== was.name || file.checksum !== was.checksum) {
      throw new Error(
        `The migration ${was.name} was applied to this database, and its file ${file.name} has since been changed. ` +
          'Nothing was changed in the database. Put the file back as it was, and make the change in a new migration.',
      );
    }
  }
}

// The row comes first: should two programs ever get past the lock, the second waits here and then fails instead of
// applying the migration again.
async function apply(client: PoolClient, { number, name, sql, checksum }: MigrationFile): Promise<void> {
  try {
    await client.query('insert into schema_migration (number, name, checksum) values ($1, $2, $3)', [number, name, checksum]);
    await client.query(sql);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The database migration ${name} failed (${words}). Nothing of it was kept; the migrations before it were. ` +
        'Put the cause right, then start again.',
      { cause: error },
    );
  }
}

// The connection is closed afterwards, so that nothing a migration has set in its session reaches anyone else.
async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const answer = await work(client);
    await client.query('commit');
    return answer;
  } finally {
    client.release(true); // what was not committed is rolled back by the server
  }
}
