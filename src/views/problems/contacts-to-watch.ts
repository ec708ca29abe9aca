// What came since a moment, for the watch that sees what is new: what customers told us as it came, and not what was brought in from
// an old register. In the order in which it was taken down.
import { type Kysely, sql } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface WatchedContact {
  readonly id: string;
  readonly at: Date;
  readonly text: string;
  readonly product: string | null;
  readonly customer: string | null;
}

export interface WatchedAfter {
  readonly at: Date;
  readonly id: string;
}

export async function contactsToWatch(db: Kysely<DB>, after: WatchedAfter, most: number): Promise<WatchedContact[]> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<WatchedContact>`
    select k.id, k.logged_at as at, left(k.subject || ' ' || k.text, 20000) as text, k.product_id as product, k.customer_id as customer
    from contact k where (k.logged_at, k.id) > (${after.at}, ${after.id}::uuid) and k.direction = 'in'
      and k.kind in ('query', 'problem', 'complaint', 'comment') and k.received_at > k.logged_at - interval '3 days'
    order by k.logged_at, k.id limit ${most}`.execute(tx.sql),
  );
  return rows;
}
