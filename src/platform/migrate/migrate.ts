// Brings the database's shape up to the program's, forward only: each migration once, in order, each in its transaction,
// under a lock that makes a second program wait. What was applied is recorded with its checksum in schema_migration.
// It refuses a database that is newer than the program or whose history differs from the files.
import type { Client, Pool, PoolClient } from 'pg';
import { type MigrationFile, readMigrations } from './migration-files.ts';

export type MigrateOptions = { readonly pool: Pool; readonly folder: string; readonly log: (line: string) => void };

type Applied = { number: number; name: string; checksum: string };

const lockNumber = 7_231_964_410; // any number that nothing else in this database locks

// Answers with the names of the migrations applied now. Throws in words; a migration that fails leaves nothing of itself.
export async function migrate({ pool, folder, log }: MigrateOptions): Promise<string[]> {
  const files = await readMigrations(folder);
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    const applied = await readApplied(client);
    checkHistory(files, applied);
    const pending = files.slice(applied.length);
    for (const file of pending) {
      await apply(client, file);
      log(`Database migration ${file.name} applied.`);
    }
    return pending.map((file) => file.name);
  } finally {
    client.release(true); // closing the connection also gives back the lock, whatever state it is in
  }
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
        `The migration ${was.name} was applied to this database, and ${file.name} has since been changed. Nothing was changed ` +
          'in the database. Put the file back as it was, and make the change in a new migration.',
      );
    }
  }
}

// The row comes first: should two programs ever get past the lock, the second waits here and then fails instead of
// applying the migration again.
async function apply(client: Client | PoolClient, file: MigrationFile): Promise<void> {
  await client.query('begin');
  try {
    await client.query('insert into schema_migration (number, name, checksum) values ($1, $2, $3)', [
      file.number,
      file.name,
      file.checksum,
    ]);
    await client.query(file.sql);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined); // a lost connection has rolled back by itself
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The database migration ${file.name} failed (${words}). Nothing of it was kept; the migrations before it were.`,
      {
        cause: error,
      },
    );
  }
}
