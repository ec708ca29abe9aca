// What the chains of the record are about, each by the name people know it by: a complaint, a contact, a customer, a person, the
// organisation. What may not be seen, or is gone, has no name here.
import { sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface SubjectName {
  readonly of: string;
  readonly name: string;
}

const nameless: SubjectName = { of: 'other', name: 'Something no longer shown' };

export async function subjectsOf(tx: Transaction, chains: readonly string[]): Promise<(chain: string) => SubjectName> {
  const wanted = sql`any (${[...new Set(chains)]}::uuid[])`;
  const { rows } = await sql<SubjectName & { id: string }>`
    select id, 'complaint' as of, reference as name from complaint where id = ${wanted}
    union all select id, 'contact', 'A contact' from contact where id = ${wanted}
    union all select id, 'customer', coalesce(name, 'A customer who gave no name') from customer where id = ${wanted}
    union all select id, 'person', name from person where id = ${wanted}
    union all select id, 'problem', title from problem where id = ${wanted}
    union all select id, 'team', name from team where id = ${wanted}
    union all select id, 'list', name from taxonomy_node where id = ${wanted}
    union all select id, 'import', file_name from import_batch where id = ${wanted}
    union all select id, 'organisation', name from organisation where id = ${wanted}`.execute(tx.sql);
  const found = new Map(rows.map(({ id, ...subject }) => [id, subject]));
  return (chain) => found.get(chain) ?? nameless;
}
