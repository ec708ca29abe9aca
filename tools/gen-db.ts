// npm run gen:db: makes an empty database, migrates it, and writes what came of it: db/schema.sql for people,
// src/platform/postgres/schema.gen.ts for the compiler. A test compares both with the migrations.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#platform/migrate/migrate.ts';
import { connect } from '#platform/postgres/connect.ts';
import { startEmbedded } from '#platform/postgres/embedded.ts';
import { databaseTypes } from './database-types.ts';
import { schemaSql } from './schema-sql.ts';

const folder = await mkdtemp(join(tmpdir(), 'redress-gen-'));
await chmod(folder, 0o711); // the database's own user passes through it
const log = (line: string): void => console.log(line);
const embedded = await startEmbedded({ folder, log, durability: 'none' });
try {
  const connected = await connect({ to: embedded.connection, name: 'gen:db', log });
  await migrate({ pool: connected.pool, folder: 'db/migrations', log });
  await writeFile('db/schema.sql', await schemaSql(connected.pool));
  await writeFile('src/platform/postgres/schema.gen.ts', await databaseTypes(connected.db));
  await connected.close();
} finally {
  await embedded.stop();
  await rm(folder, { recursive: true });
}
