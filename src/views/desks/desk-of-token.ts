// Which other help desk a token is of, and how what it posts is read, for the door it posts to.
import { type Kysely, sql } from 'kysely';
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

export async function deskOfToken(db: Kysely<DB>, hash: Buffer): Promise<PostingDesk | undefined> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Omit<PostingDesk, 'mapping'> & { mapping: unknown }>`
      select id, title, active, mapping, token_used_at as "usedAt" from desk where token_hash = ${hash}`.execute(tx.sql),
  );
  const [row] = rows;
  return row && { ...row, mapping: row.mapping === null ? null : deskMapping.parse(row.mapping) };
}
