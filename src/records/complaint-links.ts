// Rows of links between complaints, kept once and read from both sides.
import type { LinkKind } from '#domain/complaint-link.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface NewLink {
  readonly one: string;
  readonly other: string;
  readonly kind: LinkKind;
  readonly reason: string;
  readonly by: string | null;
  readonly now: Date;
}

/** Links two complaints; linked before, either way round, the new kind and reason stand. */
export async function putLink(tx: Transaction, { one, other, kind, reason, by, now }: NewLink): Promise<void> {
  await removeLink(tx, one, other);
  await tx.sql
    .insertInto('complaint_link')
    .values({ complaint_id: one, other_id: other, kind, reason, made_by: by, made_at: now })
    .execute();
}

/** Removes the link, whichever way round it was made; false when there was none. */
export async function removeLink(tx: Transaction, one: string, other: string): Promise<boolean> {
  const removed = await tx.sql
    .deleteFrom('complaint_link')
    .where((eb) => eb.or([eb.and({ complaint_id: one, other_id: other }), eb.and({ complaint_id: other, other_id: one })]))
    .executeTakeFirst();
  return removed.numDeletedRows > 0n;
}
