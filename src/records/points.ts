// Rows of points: the heads of a complaint, each of which is to be answered.
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Adds points in order, after those there are. */
export async function addPoints(tx: Transaction, complaint: string, texts: readonly string[], now: Date): Promise<string[]> {
  if (texts.length === 0) return [];
  const { last } = await tx.sql
    .selectFrom('complaint_point')
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('last'))
    .where('complaint_id', '=', complaint)
    .executeTakeFirstOrThrow();
  const rows = texts.map((text, index) => ({ complaint_id: complaint, id: newId(now), position: last + index + 1, text }));
  await tx.sql.insertInto('complaint_point').values(rows).execute();
  return rows.map((row) => row.id);
}
