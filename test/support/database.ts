// A database of one's own for a test file: a clone of the migrated template on the run's PostgreSQL, gone when closed.
// Ask for it in beforeAll and close it in afterAll; tests within a file share it.
import { randomUUID } from 'node:crypto';
import { connect as knock } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';
import { connect } from '#platform/postgres/connect.ts';
import type { EmbeddedConnection } from '#platform/postgres/embedded.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { TestServer } from './test-server.ts';

export type TestDatabase = {
  readonly db: Kysely<DB>;
  readonly pool: pg.Pool;
  readonly connection: EmbeddedConnection;
  close(): Promise<void>;
};

export async function testDatabase(): Promise<TestDatabase> {
  const server = await runningServer();
  if ('migrationTrouble' in server) throw new Error(server.migrationTrouble);
  return clone(server, server.connection.database);
}

// One without any tables, for what works below the migrations.
export async function emptyDatabase(): Promise<TestDatabase> {
  return clone(await runningServer(), 'template0');
}

async function clone(server: RunningServer, template: string): Promise<TestDatabase> {
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server.connection, (client) =>
    client.query(`create database ${database} template ${template} strategy file_copy`),
  );
  const connection = { ...server.connection, database };
  const connected = await connect({ to: connection, name: database, log: () => undefined });
  return {
    db: connected.db,
    pool: connected.pool,
    connection,
    async close() {
      await connected.close();
      await onServer(server.connection, (client) => drop(client, database));
    },
  };
}

type RunningServer = Exclude<TestServer, { trouble: string }>;

async function runningServer(): Promise<RunningServer> {
  const answer = TestServer.parse(JSON.parse(await text(knock(inject('databaseDoor')))));
  if ('trouble' in answer) throw new Error(answer.trouble);
  return answer;
}

// The server notices a closed connection a moment late, and a drop that finds one sleeps for a tenth of a second.
async function drop(client: pg.Client, database: string): Promise<void> {
  const inUse = (): Promise<pg.QueryResult> => client.query('select 1 from pg_stat_activity where datname = $1', [database]);
  for (let tries = 0; tries < 20 && (await inUse()).rowCount !== 0; tries += 1) await sleep(3);
  await client.query(`drop database ${database} with (force)`);
}

async function onServer(connection: EmbeddedConnection, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
