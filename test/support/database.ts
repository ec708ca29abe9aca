// A database of one's own for a test file: a clone of the migrated template on the run's PostgreSQL, gone when closed.
// Ask for it in beforeAll and close it in afterAll; tests within a file share it.
import { randomUUID } from 'node:crypto';
import { connect as knock } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';
import { connect } from '#platform/postgres/connect.ts';
import type { EmbeddedConnection } from '#platform/postgres/embedded.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { TestServer } from './global-setup.ts';

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
  await onServer(server.connection, `create database ${database} template ${template}`);
  const connection = { ...server.connection, database };
  const { db, pool, close } = await connect({ to: connection, name: database, log: () => undefined });
  return {
    db,
    pool,
    connection,
    async close() {
      await close();
      await onServer(server.connection, `drop database ${database} with (force)`);
    },
  };
}

type RunningServer = Exclude<TestServer, { trouble: string }>;

async function runningServer(): Promise<RunningServer> {
  const answer = JSON.parse(await text(knock(inject('databaseDoor')))) as TestServer;
  if ('trouble' in answer) throw new Error(answer.trouble);
  return answer;
}

async function onServer(connection: EmbeddedConnection, statement: string): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
