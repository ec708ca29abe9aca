// The floor: the same SQL that one request makes the program send, sent bare, by as many clients, to the same database. The
// statements are overheard from the real API (one request is put through it in this process), so they cannot drift from it.
// What must differ each time (new ids, the reference, the idempotency key) is made anew.
import type { FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { makeApi } from '#apps/api/make-api.ts';
import type { House } from '#handling/command.ts';
import type { EmbeddedConnection } from '#platform/postgres/embedded.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { exactTypes } from '#platform/postgres/value-types.ts';

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: () => unknown;
  /** What proves who asks, where it is not a colleague's session. */
  readonly headers?: () => Record<string, string>;
}

export interface Overhearing {
  /** The statements one request sends. */
  listen(asked: Asked): Promise<Statement[]>;
  close(): Promise<void>;
}

/** Puts requests through the API in this process, over `connection`, and overhears their SQL. */
export async function overhear(
  rest: Omit<House, 'db'>,
  connection: EmbeddedConnection,
  headers: Record<string, string>,
): Promise<Overhearing> {
  const heard: Statement[] = [];
  const pool = new pg.Pool({ ...connection, types: exactTypes, max: 1 });
  pool.on('error', () => undefined);
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: (event) => void heard.push({ text: event.query.sql, values: event.query.parameters }),
  });
  const app: FastifyInstance = await makeApi(
    { ...rest, db },
    { publicUrl: new URL('http://localhost'), perMinute: 1e9, trustProxy: true, log: console.error },
  );
  return {
    async listen({ method, path, body, headers: own }) {
      const as = own?.() ?? headers;
      // Asked twice, heard once: the first reading of a complaint also records the viewing, the ones that are timed do not.
      if (method === 'GET') await app.inject({ method, url: path, headers: as });
      heard.length = 0;
      const answer = await app.inject({ method, url: path, headers: as, ...(body ? { payload: body() as object } : {}) });
      if (answer.statusCode !== 200) throw new Error(`${method} ${path} answered ${answer.statusCode}: ${answer.body}`);
      return [...heard];
    },
    async close() {
      await app.close();
      await db.destroy();
    },
  };
}

/** Sends the statements again on the client's own connection, with everything new that must be new. */
export function replay(statements: readonly Statement[], since: Date): (client: pg.Client) => Promise<void> {
  const fresh = newIds(statements, since);
  return async (client) => {
    const ids = new Map(fresh.map((id) => [id, randomUUID()]));
    const mark = randomUUID();
    for (const { text, values } of statements) {
      const renewed = values.map((value) => renew(value, ids, mark));
      if (isLaterEntry(text, values)) beginChain(renewed);
      await client.query(text, values.length === 0 ? undefined : renewed);
    }
  };
}

// An entry on the chain of a complaint that exists would need the next number and the hash before it, each time anew; as the
// first of a chain of its own it costs the same. The order of values is that of records/audit-entries.ts.
const isLaterEntry = (text: string, values: readonly unknown[]): boolean =>
  text.startsWith('insert into "audit_entry"') && values[1] !== 1;

function beginChain(values: unknown[]): void {
  [values[0], values[1], values[9]] = [randomUUID(), 1, Buffer.alloc(32)];
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function newIds(statements: readonly Statement[], since: Date): string[] {
  const all = statements.flatMap(({ values }) => JSON.stringify(values).match(uuid) ?? []);
  return [...new Set(all)].filter((id) => Number.parseInt(id.slice(0, 13).replace('-', ''), 16) >= since.getTime());
}

function renew(value: unknown, ids: Map<string, string>, mark: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => renew(item, ids, mark));
  if (typeof value !== 'string') return value;
  return value
    .replace(uuid, (id) => ids.get(id) ?? id)
    .replace(/\bC-\d\d-[0-9A-Z]{5,}\b/g, `C-00-${mark}`)
    .replace(/bench-key-[\w-]+/g, `bench-key-${mark}`);
}
