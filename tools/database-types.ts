// The types of the tables, as src/platform/postgres/schema.gen.ts holds them: values typed as value-types.ts makes them
// arrive, so whole numbers are numbers and days are strings.
import type { Kysely } from 'kysely';
import { generate, PostgresDialect } from 'kysely-codegen';
import type { DB } from '#platform/postgres/schema.gen.ts';

export function databaseTypes(db: Kysely<DB>): Promise<string> {
  const dialect = new PostgresDialect({ dateParser: 'string', numericParser: 'string' });
  return generate({ db, dialect, outFile: null, camelCase: false, typeMapping: { int8: 'number' } });
}
