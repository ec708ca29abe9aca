// Rows of saved views: a filter of a list under a name, one's own or shared with everybody. Only its owner changes it.
import type { QueueFilter } from '#domain/queue-filter.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface SavedView {
  readonly id: string;
  readonly person: string;
  readonly screen: string;
  readonly name: string;
  readonly filter: QueueFilter;
  readonly shared: boolean;
  readonly now: Date;
}

/** Adds the view, or changes the one of that id where it is the person's own. */
export async function putView(tx: Transaction, { id, person, screen, name, filter, shared, now }: SavedView): Promise<void> {
  await tx.sql
    .insertInto('saved_view')
    .values({ id, person_id: person, screen, name, filter: JSON.stringify(filter), shared, made_at: now })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          filter: row.ref('excluded.filter'),
          shared: row.ref('excluded.shared'),
        }))
        .where('saved_view.person_id', '=', person),
    )
    .execute();
}

/** Removes the person's own view; its screen, or undefined where there is none. */
export async function removeViewRow(tx: Transaction, id: string, person: string): Promise<string | undefined> {
  const removed = await tx.sql
    .deleteFrom('saved_view')
    .where('id', '=', id)
    .where('person_id', '=', person)
    .returning('screen')
    .executeTakeFirst();
  return removed?.screen;
}

/** Whether the person has a view of that id. */
export async function ownsView(tx: Transaction, id: string, person: string): Promise<boolean> {
  const found = await tx.sql
    .selectFrom('saved_view')
    .select('id')
    .where('id', '=', id)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return found !== undefined;
}
