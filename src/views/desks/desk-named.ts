// The other help desk of that name, for the command line; or which there are.
import { type Kysely, sql } from 'kysely';
import { deskMapping } from '#domain/desk/desk-mapping.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import type { PostingDesk } from './desk-of-token.ts';

export interface BringingDesk extends PostingDesk {
  readonly ourAddresses: readonly string[];
}

export async function deskNamed(db: Kysely<DB>, name: string): Promise<BringingDesk | { readonly others: readonly string[] }> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Omit<BringingDesk, 'mapping'> & { name: string; mapping: unknown }>`
      select id, name, title, active, mapping, token_used_at as "usedAt", our_addresses as "ourAddresses" from desk order by name`.execute(
      tx.sql,
    ),
  );
  const row = rows.find((one) => one.name === name);
  if (!row) return { others: rows.map((one) => one.name) };
  return { ...row, mapping: row.mapping === null ? null : deskMapping.parse(row.mapping) };
}
