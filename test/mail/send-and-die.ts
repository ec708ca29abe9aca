// A program of its own that sends one message, so that a test can kill it at any moment. Its arguments: where the database is, the
// port of the mail server, the message.
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { programFolder } from '#apps/open-house.ts';
import { sendMessage } from '#apps/worker/jobs/send-message.ts';
import { MailCounter } from '#apps/worker/mail-counter.ts';
import type { House } from '#handling/command.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { loadRules } from '#rulepacks/load-rules.ts';

const [where = '', port = '', id = '', now = ''] = process.argv.slice(2);
const pool = new pg.Pool(JSON.parse(where) as pg.PoolConfig);
const house: House = {
  db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }),
  jobs: new PgBoss({ db: { executeSql: (text, values) => pool.query(text, values ? [...values] : []) }, schema: 'jobs' }),
  rules: await loadRules(new URL('rulepacks', programFolder).pathname),
  clock: () => new Date(now),
  secret: Buffer.alloc(32, 'a secret of tests'),
  site: 'http://127.0.0.1:3000',
  mailServer: { host: '127.0.0.1', port: Number(port), security: 'none' },
};
await sendMessage(house, new MailCounter(), id);
process.exit(0);
