// Rows of the bodies outside that complaints are passed on to. One taken off the list stays, so that the record can still name it.
import type { OutsideBody } from '#domain/outside-body.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface BodyListed extends OutsideBody {
  readonly about: string;
}

interface By {
  readonly by: string | null;
  readonly now: Date;
}

/** Finds and locks one; one that somebody changed since it was seen is refused as stale. */
export async function lockBody(tx: Transaction, id: string, seen: number): Promise<(BodyListed & { version: number }) | Refusal> {
  const row = await tx.sql
    .selectFrom('outside_body')
    .select(['name', 'about', 'address', 'email', 'phone', 'version', 'retired_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('outside-body.unknown');
  if (row.version !== seen || row.retired_at !== null) return refuse('page.stale', { facts: { version: row.version } });
  const { retired_at: _, ...body } = row;
  return body;
}

/** Whether another on the list has this name. */
export async function isListed(tx: Transaction, name: string, except: string | null): Promise<boolean> {
  const rows = await tx.sql.selectFrom('outside_body').select(['id', 'name']).where('retired_at', 'is', null).execute();
  return rows.some((one) => one.id !== except && one.name.toLowerCase() === name.toLowerCase());
}

export async function addBody(tx: Transaction, id: string, body: BodyListed, { by, now }: By): Promise<void> {
  await tx.sql
    .insertInto('outside_body')
    .values({ id, ...body, changed_by: by, changed_at: now })
    .execute();
}

export async function changeBody(
  tx: Transaction,
  id: string,
  change: BodyListed | { retired: true },
  { by, now }: By,
): Promise<void> {
  const set = 'retired' in change ? { retired_at: now } : change;
  await tx.sql
    .updateTable('outside_body')
    .set((row) => ({ ...set, version: row('version', '+', 1), changed_by: by, changed_at: now }))
    .where('id', '=', id)
    .execute();
}
