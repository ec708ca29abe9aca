// The way to the database: how values arrive, and what happens when the other end is old, missing or lost.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { sql } from 'kysely';
import { keptPlan } from '#platform/postgres/kept-plan.ts';
import { type Connected, connect, tooOld } from '#platform/postgres/connect.ts';
import { exactInteger } from '#platform/postgres/value-types.ts';
import { emptyDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
let connected: Connected | undefined;
const said: string[] = [];

beforeAll(async () => {
  database = await emptyDatabase();
});
afterEach(async () => {
  await connected?.close();
  connected = undefined;
  said.length = 0;
});
afterAll(() => database.close());

const open = async (statementTimeout?: number): Promise<Connected> => {
  const timeout = statementTimeout === undefined ? {} : { statementTimeout };
  connected = await connect({ to: database.connection, name: 'the test', log: (line) => void said.push(line), max: 1, ...timeout });
  return connected;
};
const value = async (expression: string): Promise<unknown> => {
  const answer = await (connected ?? (await open())).pool.query<{ value: unknown }>(`select ${expression} as value`);
  return answer.rows[0]?.value;
};

describe('A value from the database', () => {
  it('is an exact number when it counts, or is an error', async () => {
    expect(await value('9007199254740991::bigint')).toBe(9_007_199_254_740_991);
    expect(await value('count(*)')).toBe(1);
    expect(await value(`'{1,NULL,-2}'::bigint[]`)).toEqual([1, null, -2]);
    expect(await value(`'{}'::bigint[]`)).toEqual([]);
    expect(() => exactInteger('9007199254740993')).toThrow(
      'the whole number 9007199254740993 from the database is too large to be exact',
    );
    await expect(value('9007199254740993::bigint')).rejects.toThrow(/too large to be exact/);
  });

  it('is the day itself when it is a day, whatever the time zone', async () => {
    expect(await value(`date '2026-03-29'`)).toBe('2026-03-29');
    expect(await value(`array[date '2026-03-29', null]`)).toEqual(['2026-03-29', null]);
  });

  it('is an instant when it is a time', async () => {
    expect(await value(`timestamptz '2026-03-29 01:30:00+01'`)).toEqual(new Date('2026-03-29T00:30:00Z'));
  });
});

describe('A connection', () => {
  it('carries the name of the program, so that the database can show it', async () => {
    expect(await value(`current_setting('application_name')`)).toBe('the test');
  });

  it('that is lost is told and replaced', async () => {
    const pid = await value('pg_backend_pid()');
    await database.pool.query('select pg_terminate_backend($1)', [pid]);
    await vi.waitFor(() => expect(said.join()).toMatch(/^A connection to the database was lost .*a new one will be opened/));
    expect(await value('1')).toBe(1);
  });

  it('keeps the plan of a question marked so, asked under any role, and of no other', async () => {
    const { db } = await open();
    const kept = (n: number) => sql<{ n: number; who: string }>`${keptPlan} select ${n}::int + 1 as n, current_user::text as who`;
    await sql.raw('drop role if exists keeper').execute(db);
    await sql.raw('create role keeper').execute(db);
    expect((await kept(1).execute(db)).rows[0]?.n).toBe(2);
    await sql.raw('set role keeper').execute(db);
    expect((await kept(2).execute(db)).rows).toEqual([{ n: 3, who: 'keeper' }]);
    await sql.raw('reset role').execute(db);
    await sql.raw('drop role keeper').execute(db);
    await sql`select ${1}::int as other`.execute(db);
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements where name <> ''`.execute(db);
    expect(rows.map(({ statement }) => statement)).toEqual([expect.stringContaining('current_user')]);
  });

  it('breaks off what takes longer than allowed', async () => {
    await open(50);
    await expect(value('pg_sleep(5)')).rejects.toThrow(/statement timeout/);
  });

  it('is refused in words when there is no server', async () => {
    const nowhere = { ...database.connection, host: '/nowhere' };
    const trying = connect({ to: nowhere, name: 'the test', log: () => undefined });
    await expect(trying).rejects.toThrow(/could not be reached .*Nothing was changed\. Check that it is running/);
  });

  it('is refused in words when the server is older than PostgreSQL 15', () => {
    expect(tooOld('14.11 (Debian 14.11-1)')).toMatch(/^The database is PostgreSQL 14\.11 .*15 or later is needed/);
    expect(tooOld('9.6.24')).toMatch(/^The database is PostgreSQL 9\.6/);
    expect(tooOld('15.0')).toBeUndefined();
    expect(tooOld('18.4')).toBeUndefined();
  });

  it('has really ended once it is closed', async () => {
    const pid = Number(await value('pg_backend_pid()'));
    await connected?.close();
    const left = await database.pool.query('select from pg_stat_activity where pid = $1', [pid]);
    expect(left.rowCount).toBe(0);
  });
});
