// Says of each fault which complaint, contact, person or other thing its chain is about, by the name people know it by.
import { type Kysely, sql } from 'kysely';
import type { Fault } from '#domain/audit-chain.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';

export async function chainsInWords(db: Kysely<DB>, faults: readonly Fault[]): Promise<{ about: string; words: string }[]> {
  const chains = [...new Set(faults.map((fault) => fault.about))];
  const { rows } = await sql<{ id: string; name: string }>`
    select id, 'Complaint ' || reference as name from complaint where id = any(${chains})
    union all select id, 'Person ' || name from person where id = any(${chains})
    union all select id, 'The organisation' from organisation where id = any(${chains})`.execute(db);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return faults.map(({ about, words }) => ({ about: names.get(about) ?? `Chain ${about}`, words }));
}
