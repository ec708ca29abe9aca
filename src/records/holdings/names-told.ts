// The names that ids stand for in what is told to a person about themselves: people, teams, customers, complaints, categories, files.
import { sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What an id is called that names nothing a person would know: a part of what is told beside it. */
export const nameless = 'something without a name';

/** Every id that stands anywhere in it. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return uuid.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}

export async function namesTold(tx: Transaction, ids: readonly string[]): Promise<(id: string | null) => string> {
  const wanted = sql`any (${[...new Set(ids)]}::uuid[])`;
  const { rows } = await sql<{ id: string; name: string | null }>`
    select id, name from person where id = ${wanted}
    union all select id, name from legal_entity where id = ${wanted}
    union all select id, name from team where id = ${wanted}
    union all select id, coalesce(name, email, phone) from customer where id = ${wanted}
    union all select id, reference from complaint where id = ${wanted}
    union all select id, name from taxonomy_node where id = ${wanted}
    union all select id, file_name from attachment where id = ${wanted}`.execute(tx.sql);
  const names = new Map(rows.map(({ id, name }) => [id, name ?? 'somebody without a name']));
  return (id) => (id === null ? 'nobody' : (names.get(id) ?? nameless));
}
