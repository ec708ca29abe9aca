// Rows of points: the heads of a complaint, each of which is to be answered.
import type { Updateable } from 'kysely';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Point {
  readonly id: string;
  readonly position: number;
  readonly text: string;
  readonly withdrawn: boolean;
}

/** Adds points in order, after the position given: 0 for a new complaint, else that of the last point there is. */
export async function addPoints(
  tx: Transaction,
  complaint: string,
  texts: readonly string[],
  { now, after }: { now: Date; after: number },
): Promise<string[]> {
  if (texts.length === 0) return [];
  const rows = texts.map((text, index) => ({ complaint_id: complaint, id: newId(now), position: after + index + 1, text }));
  await tx.sql.insertInto('complaint_point').values(rows).execute();
  return rows.map((row) => row.id);
}

/** The points of a complaint in their order, withdrawn ones too. */
export async function pointsOf(tx: Transaction, complaint: string): Promise<Point[]> {
  const rows = await tx.sql
    .selectFrom('complaint_point')
    .selectAll()
    .where('complaint_id', '=', complaint)
    .orderBy('position')
    .execute();
  return rows.map(({ id, position, text, withdrawn_at }) => ({ id, position, text, withdrawn: withdrawn_at !== null }));
}

/** The point of that id; the complaint is locked already, and its points with it. */
export async function pointOf(tx: Transaction, complaint: string, id: string): Promise<Point | Refusal> {
  return (await pointsOf(tx, complaint)).find((point) => point.id === id) ?? refuse('point.unknown');
}

export async function savePoint(
  tx: Transaction,
  complaint: string,
  id: string,
  change: Updateable<DB['complaint_point']>,
): Promise<void> {
  await tx.sql.updateTable('complaint_point').set(change).where('complaint_id', '=', complaint).where('id', '=', id).execute();
}

/** Moves points to another complaint, behind the points it has; their order is kept. */
export async function movePoints(tx: Transaction, from: string, to: string, points: readonly Point[]): Promise<void> {
  const after = (await pointsOf(tx, to)).at(-1)?.position ?? 0;
  for (const [index, { id }] of points.entries()) await savePoint(tx, from, id, { complaint_id: to, position: after + index + 1 });
}
