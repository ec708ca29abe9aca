// npm run bench: starts the real program on a fresh folder, fills it through the importer to 10,000 and then 100,000
// complaints, and times what people do all day through the API; each figure beside the same SQL sent bare, in the same run.
// Figures of one machine at one time: compare ratios, not milliseconds.
//   --sizes 10000,100000   registers to fill    --seconds 4   how long each thing is timed    --only page   what is named so
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { programFolder } from '#apps/open-house.ts';
import { connect } from '#platform/postgres/connect.ts';
import { joinEmbedded } from '#platform/postgres/join.ts';
import { openQueue } from '#platform/jobs/queue.ts';
import { laterWorkNames } from '#handling/later-work.ts';
import { loadRules } from '#rulepacks/load-rules.ts';
import { setUp, signIn } from '#test/support/api-client.ts';
import { freePort, startProgram } from '#test/support/running-program.ts';
import { overhear, replay } from './bare.ts';
import { load } from './load.ts';
import { measure } from './measure.ts';
import { customersOf, customersPages } from './customers-pages.ts';
import { type Operation, operations } from './operations.ts';
import { printGrowth, printRows, type Row } from './report.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    seconds: { type: 'string', default: '4' },
    only: { type: 'string', default: '' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const seconds = Number(values.seconds);
const folder = mkdtempSync(join(tmpdir(), 'redress-bench-'));
// Pages for customers are counted by network address; each of the bench's customers comes from one of their own.
process.env['REDRESS_TRUST_PROXY'] = 'yes';
const program = await startProgram(folder, await freePort());

try {
  await setUp(program.url, program.setUpToken ?? '');
  const client = await signIn(program.url);
  const connection = joinEmbedded(folder);
  const connected = await connect({ to: connection, name: 'bench', log: console.error });
  const { pool } = connected;
  const jobs = await openQueue(pool, laterWorkNames, console.error);
  const rules = await loadRules(new URL('rulepacks', programFolder).pathname);
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const ear = await overhear(
    { jobs, rules, clock: () => new Date(), secret: Buffer.alloc(32), site: 'http://127.0.0.1' },
    connection,
    client.headers,
  );
  const rows: Row[] = [];
  let filled = 0;
  for (const size of sizes) {
    await load({ folder, from: filled, to: size });
    filled = size;
    await pool.query('vacuum analyze');
    const worked = await workOn(client, await someComplaints(pool));
    const customers = await customersOf({ pool, db: connected.db }, worked);
    const all = [...operations(worked), ...customersPages(customers)].filter(({ what }) => what.includes(values.only));
    for (const operation of all) rows.push(...(await time(operation, size)));
  }
  printRows(rows);
  printGrowth(rows);
  await ear.close();
  await jobs.stop({ graceful: false });
  await connected.close();

  async function time(operation: Operation, size: number): Promise<Row[]> {
    const since = new Date();
    const statements = await ear.listen(operation);
    const bare = replay(statements, since);
    const timed: Row[] = [];
    for (const clients of operation.clients) {
      const connections = await Promise.all(Array.from({ length: clients }, () => anotherConnection()));
      const { what } = operation;
      const inProgram = await measure({ what, clients, seconds, once: () => send(operation) });
      const inSql = await measure({ what, clients, seconds, once: (who) => bare(connectionOf(connections, who)) });
      timed.push({ size, program: inProgram, bare: inSql });
      await Promise.all(connections.map((each) => each.end()));
    }
    return timed;
  }

  async function anotherConnection(): Promise<pg.Client> {
    const each = new pg.Client(connection);
    each.on('error', () => undefined); // the database goes before we do when the bench is broken off; what broke it is said below
    await each.connect();
    return each;
  }

  function send({ method, path, body, headers: own }: Operation): Promise<void> {
    const sent = body && JSON.stringify(body());
    return new Promise((resolve, reject) => {
      const headers = {
        ...(own?.() ?? client.headers),
        ...(sent ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) } : {}),
      };
      const asked = request(`${program.url}${path}`, { method, agent, headers }, (answer) => {
        answer.resume();
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`${method} ${path} answered ${answer.statusCode}`)),
        );
      });
      asked.on('error', reject);
      asked.end(sent);
    });
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
}

function connectionOf(connections: readonly pg.Client[], who: number): pg.Client {
  const found = connections[who];
  if (!found) throw new Error('A client has no connection.');
  return found;
}

async function someComplaints(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(`select id from complaint where state = 'open' order by random() limit 200`);
  return rows.map(({ id }) => id);
}

// Ten notes on each of twenty complaints, so that reading one reads ten entries and more.
async function workOn(client: Awaited<ReturnType<typeof signIn>>, complaints: readonly string[]): Promise<string[]> {
  const worked = complaints.slice(0, 20);
  for (const id of worked) {
    for (let note = 1; note <= 10; note += 1)
      await client.ask('POST', `/api/complaints/${id}/notes`, { text: `Called the customer, call ${note}.`, mentions: [] });
  }
  return worked;
}
