// Which other help desk a token is of, and how what it posts is read; for the door it posts to, and for the command line by its name.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { deskMapping, type DeskMapping } from '#domain/desk/desk-mapping.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface PostingDesk {
  readonly id: string;
  readonly title: string;
  readonly active: boolean;
  readonly mapping: DeskMapping | null;
  /** When its token was last noted as used. */
  readonly usedAt: Date | null;
}

async function deskWhere(db: Kysely<DB>, which: RawBuilder<unknown>): Promise<PostingDesk | undefined> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Omit<PostingDesk, 'mapping'> & { mapping: unknown }>`
      select id, title, active, mapping, token_used_at as "usedAt" from desk where ${which}`.execute(tx.sql),
  );
  const [row] = rows;
  return row && { ...row, mapping: row.mapping === null ? null : deskMapping.parse(row.mapping) };
}

export const deskOfToken = (db: Kysely<DB>, hash: Buffer): Promise<PostingDesk | undefined> =>
  deskWhere(db, sql`token_hash = ${hash}`);

export const deskNamed = (db: Kysely<DB>, name: string): Promise<PostingDesk | undefined> => deskWhere(db, sql`name = ${name}`);
