// Rows of legal holds. What a hold reaches is asked of the database (holds_on()), where the trigger asks it too.
import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export type HoldScope = 'complaint' | 'customer' | 'selection';

export interface LegalHold {
  readonly id: string;
  readonly scope: HoldScope;
  readonly complaint: string | null;
  readonly customer: string | null;
  readonly lifted: boolean;
}

// Any number that nothing else in this database locks. Whoever erases holds it together with others; whoever places a hold, alone: so
// a hold is either seen by an erasure or waits until it is over.
const turn = 7_231_964_413;

export async function holdOffErasing(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${turn})`.execute(tx.sql);
}

export async function holdOffHolds(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${turn})`.execute(tx.sql);
}

export async function addHold(tx: Transaction, row: Insertable<DB['legal_hold']>): Promise<void> {
  await tx.sql.insertInto('legal_hold').values(row).execute();
}

export async function lockHold(tx: Transaction, id: string): Promise<LegalHold | null> {
  const row = await tx.sql.selectFrom('legal_hold').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    scope: row.scope as HoldScope,
    complaint: row.complaint_id,
    customer: row.customer_id,
    lifted: row.lifted_at !== null,
  };
}

export async function liftHoldRow(
  tx: Transaction,
  { hold, by, because, now }: { hold: string; by: string | null; because: string; now: Date },
): Promise<void> {
  await tx.sql
    .updateTable('legal_hold')
    .set({ lifted_at: now, lifted_by: by, lifted_because: because })
    .where('id', '=', hold)
    .execute();
}

export async function isHeld(tx: Transaction, complaint: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select exists (select 1 from holds_on(${complaint})) as held`.execute(tx.sql);
  return rows[0]?.held ?? false;
}

/** Whether the asking person may see this customer. */
export async function customerIsThere(tx: Transaction, customer: string): Promise<boolean> {
  return (await tx.sql.selectFrom('customer').select('id').where('id', '=', customer).executeTakeFirst()) !== undefined;
}
