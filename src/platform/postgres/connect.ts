// The one way to a database: a pool and a Kysely over it, from a URL or from the embedded server's connection. Values
// arrive as value-types.ts says; a lost connection is logged and replaced, never a crash.
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from './schema.gen.ts';
import { keepPlansOf } from './kept-plan.ts';
import { exactTypes } from './value-types.ts';

export type Where = string | { host: string; port: number; user: string; password: string; database: string };

export type ConnectOptions = {
  readonly to: Where;
  readonly name: string; // shown by the database as application_name
  readonly log: (line: string) => void;
  readonly max?: number; // connections, 10 unless said otherwise
  readonly statementTimeout?: number; // ms; none unless said otherwise
};

export type Connected = { readonly db: Kysely<DB>; readonly pool: pg.Pool; close(): Promise<void> };

const oldest = 15;

/** Throws in words when the server cannot be reached or is older than PostgreSQL 15. */
export async function connect(options: ConnectOptions): Promise<Connected> {
  const pool = new pg.Pool(poolSettings(options));
  pool.on('error', ({ message }) => {
    if (!pool.ending) options.log(`A connection to the database was lost (${message}); a new one will be opened when needed.`);
  });
  pool.on('connect', keepPlansOf);
  const close = closing(pool);
  try {
    await checkVersion(pool);
  } catch (error) {
    await close();
    throw error;
  }
  return { db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }), pool, close };
}

function poolSettings({ to, name, max = 10, statementTimeout }: ConnectOptions): pg.PoolConfig {
  return {
    ...(typeof to === 'string' ? { connectionString: to } : to),
    application_name: name,
    types: exactTypes,
    max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    ...(statementTimeout === undefined ? {} : { statement_timeout: statementTimeout }),
  };
}

// The pool's own end comes before its connections have ended; whoever stops the server next would find them open.
function closing(pool: pg.Pool): () => Promise<void> {
  const open = new Set<Promise<void>>();
  pool.on('connect', (client) => {
    const ended = new Promise<void>((resolve) => client.once('end', resolve)).finally(() => open.delete(ended));
    open.add(ended);
  });
  return async () => {
    if (!pool.ending) await pool.end();
    await Promise.all(open);
  };
}

async function checkVersion(pool: pg.Pool): Promise<void> {
  const answer = await pool
    .query<{ version: string }>(`select current_setting('server_version') as version`)
    .catch((error: unknown) => {
      throw new Error(
        `The database could not be reached (${error instanceof Error ? error.message : String(error)}). ` +
          'Nothing was changed. Check that it is running and that DATABASE_URL is right.',
        { cause: error },
      );
    });
  const refusal = tooOld(answer.rows[0]?.version ?? '');
  if (refusal) throw new Error(refusal);
}

/** The refusal of a server, by the version it states ("14.11 (Debian …)"); nothing for one that will do. */
export function tooOld(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= oldest) return undefined;
  return (
    `The database is PostgreSQL ${version}, and PostgreSQL ${oldest} or later is needed. Nothing was changed. ` +
    'Point DATABASE_URL at a later server, or leave it out to use the built-in one.'
  );
}
