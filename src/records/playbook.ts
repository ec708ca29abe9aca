// Rows of the playbook: what there is to do at once about a signal, in the organisation's words and order.
import { sql, type Insertable, type Updateable } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** A step that is in the playbook now. */
export async function playbookStep(tx: Transaction, id: string) {
  return tx.sql
    .selectFrom('playbook_step')
    .select(['id', 'name', 'version'])
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
}

/** Whether another step in use has this name, however it is written. */
export async function stepNamed(tx: Transaction, name: string, except: string | null): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('playbook_step')
    .select('id')
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .where('retired_at', 'is', null)
    .where((eb) => (except === null ? eb.val(true) : eb('id', '<>', except)))
    .executeTakeFirst();
  return row !== undefined;
}

export async function addStep(tx: Transaction, row: Omit<Insertable<DB['playbook_step']>, 'position'>): Promise<void> {
  await tx.sql
    .insertInto('playbook_step')
    .values({ ...row, position: sql<number>`(select coalesce(max(position), 0) + 1 from playbook_step)` })
    .execute();
}

export async function saveStep(tx: Transaction, id: string, change: Updateable<DB['playbook_step']>): Promise<void> {
  await tx.sql
    .updateTable('playbook_step')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Puts the steps in this order; a step not named keeps its place after them. */
export async function orderSteps(tx: Transaction, ids: readonly string[]): Promise<void> {
  await sql`update playbook_step s set position = o.place
    from unnest(${ids}::uuid[]) with ordinality as o(id, place) where o.id = s.id`.execute(tx.sql);
}
