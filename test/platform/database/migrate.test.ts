// Migrations against a real PostgreSQL: once, in order, together or not at all.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '#platform/migrate/migrate.ts';
import { emptyDatabase, type TestDatabase } from '#test/support/database.ts';

describe('Migrating the database', () => {
  let empty: TestDatabase;
  let folder: string;
  const said: string[] = [];
  const log = (line: string): void => void said.push(line);

  beforeEach(async () => {
    empty = await emptyDatabase();
    folder = await mkdtemp(join(tmpdir(), 'redress-migrations-'));
    said.length = 0;
  });
  afterEach(async () => {
    await empty.close();
    await rm(folder, { recursive: true });
  });

  const write = (name: string, sql: string): Promise<void> => writeFile(join(folder, name), sql);
  const tables = async (): Promise<string[]> => {
    const found = await empty.pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
    );
    return found.rows.map((row) => row.name);
  };

  it('applies each file once, in order, and says which', async () => {
    await write('0001-make-a-letter.sql', 'create table letter (id int); insert into letter values (1);');
    await write('0002-add-a-copy.sql', 'insert into letter select id + 1 from letter;');
    expect(await migrate({ pool: empty.pool, folder, log })).toEqual(['0001-make-a-letter.sql', '0002-add-a-copy.sql']);
    expect(await migrate({ pool: empty.pool, folder, log })).toEqual([]);
    const letters = await empty.pool.query<{ id: number }>('select id from letter order by id');
    expect(letters.rows.map((row) => row.id)).toEqual([1, 2]);
    expect(said).toEqual(['Database migration 0001-make-a-letter.sql applied.', 'Database migration 0002-add-a-copy.sql applied.']);
  });

  it('applies it once even when several programs start together', async () => {
    await write('0001-make-a-letter.sql', 'create table letter (id int); select pg_sleep(0.2); insert into letter values (1);');
    const pools = [1, 2, 3].map(() => new pg.Pool({ ...empty.connection, max: 1 }));
    const done = await Promise.all(pools.map((pool) => migrate({ pool, folder, log })));
    await Promise.all(pools.map((pool) => pool.end()));
    expect(done.flat()).toEqual(['0001-make-a-letter.sql']);
    expect((await empty.pool.query('select id from letter')).rowCount).toBe(1);
  });

  it('keeps nothing of a migration that fails, everything before it, and goes on when it is put right', async () => {
    await write('0001-make-a-letter.sql', 'create table letter (id int);');
    await write('0002-wrong.sql', 'create table envelope (id int); insert into nowhere values (1);');
    await expect(migrate({ pool: empty.pool, folder, log })).rejects.toThrow(
      /0002-wrong\.sql failed \(relation "nowhere" does not exist\)/,
    );
    expect(await tables()).toEqual(['letter', 'schema_migration']);
    await write('0002-wrong.sql', 'create table envelope (id int);');
    expect(await migrate({ pool: empty.pool, folder, log })).toEqual(['0002-wrong.sql']);
  });

  it('is refused when an applied file has been changed or renamed', async () => {
    await write('0001-make-a-letter.sql', 'create table letter (id int);');
    await migrate({ pool: empty.pool, folder, log });
    await write('0001-make-a-letter.sql', 'create table letter (id bigint);');
    await expect(migrate({ pool: empty.pool, folder, log })).rejects.toThrow(/has since been changed/);
    expect(await tables()).toEqual(['letter', 'schema_migration']);
  });

  it('is refused when the database is newer than the program', async () => {
    await write('0001-make-a-letter.sql', 'create table letter (id int);');
    await write('0002-later.sql', 'create table envelope (id int);');
    await migrate({ pool: empty.pool, folder, log });
    await rm(join(folder, '0002-later.sql'));
    await expect(migrate({ pool: empty.pool, folder, log })).rejects.toThrow(/newer than this program.*0002-later\.sql/);
  });

  it.each([
    ['a gap', '0003-gap.sql'],
    ['a double', '0001-twice.sql'],
    ['another name', 'notes.txt'],
  ])('is refused when the folder has %s', async (_what, name) => {
    await write('0001-make-a-letter.sql', 'create table letter (id int);');
    await write(name, 'select 1');
    await expect(migrate({ pool: empty.pool, folder, log })).rejects.toThrow(/out of place/);
    expect(await tables()).toEqual([]);
  });

  it('is refused when a file would end its own transaction', async () => {
    await write('0001-make-a-letter.sql', 'create table letter (id int);\nCommit;\ncreate table envelope (id int);');
    await expect(migrate({ pool: empty.pool, folder, log })).rejects.toThrow(/ends its own transaction/);
    expect(await tables()).toEqual([]);
  });

  it('is refused when there are no migrations at all', async () => {
    await expect(migrate({ pool: empty.pool, folder, log })).rejects.toThrow(/no migrations/);
  });
});

describe('A database for a test', () => {
  let one: TestDatabase;
  let other: TestDatabase;
  beforeAll(async () => {
    [one, other] = await Promise.all([emptyDatabase(), emptyDatabase()]);
  });
  afterAll(async () => {
    await Promise.all([one.close(), other.close()]);
  });

  it('is shared with no other', async () => {
    await one.pool.query('create table letter (id int)');
    await expect(other.pool.query('select 1 from letter')).rejects.toThrow(/does not exist/);
  });
});
