// A house whose database cannot be reached: for describing the API, which asks nothing of it, and for what happens in a fault.
import { loadRules } from '#rulepacks/load-rules.ts';
import { programFolder } from '#apps/open-house.ts';
import type { House } from '#handling/command.ts';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { DB } from '#platform/postgres/schema.gen.ts';

const pool = new pg.Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 500 });

export const nowhere: House = {
  db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }),
  jobs: new PgBoss({ db: { executeSql: (text, values) => pool.query(text, values ? [...values] : []) } }),
  rules: await loadRules(new URL('rulepacks', programFolder).pathname),
  clock: () => new Date('2026-11-23T09:00:00Z'),
  secret: Buffer.alloc(32),
  site: 'http://127.0.0.1:3000',
};
