// Rows of complaints that are taken back with the import that made them. Only a complaint nobody has worked on since: its
// record holds nothing but its import and people looking at it.
import { sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Kinds of entries that are no work on a complaint. */
const noWork = ['complaint-logged', 'complaint-imported', 'complaint-viewed', 'complaint-taken-back'];

/** Undoes up to `most` complaints of the import and removes them from search; the ids of those undone. */
export async function takeBackSome(tx: Transaction, importId: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update complaint set state = 'undone', due_at = null, due_clock = null, due_rule_pack = null, due_day = null, version = version + 1
    where id in (
      select c.id from complaint c where c.import_id = ${importId} and c.state <> 'undone'
        and not exists (select 1 from holds_on(c.id)) and not exists (select 1 from audit_entry e where e.chain_id = c.id and e.kind <> all (${noWork}::text[]))
      order by c.id limit ${most} for update of c)
    returning id`.execute(tx.sql);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await tx.sql.deleteFrom('complaint_search').where('complaint_id', 'in', ids).execute();
  return ids;
}

/** How many complaints of the import are still there. */
export async function leftOf(tx: Transaction, importId: string): Promise<number> {
  const { left } = await tx.sql
    .selectFrom('complaint')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('import_id', '=', importId)
    .where('state', '<>', 'undone')
    .executeTakeFirstOrThrow();
  return left;
}
