// Rows of notifications, written in the transaction of what they tell of. Nobody is notified of what they did themselves.
import type { NotificationKind } from '#domain/notification.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Notice {
  readonly to: readonly (string | null)[];
  readonly kind: NotificationKind;
  readonly complaint: string;
  readonly by: string | null;
  /** Ids only: the handover, the note. */
  readonly facts: Readonly<Record<string, string>>;
  readonly now: Date;
}

export async function notify(tx: Transaction, { to, kind, complaint, by, facts, now }: Notice): Promise<void> {
  const people = [...new Set(to)].filter((person): person is string => person !== null && person !== by);
  if (people.length === 0) return;
  const row = { at: now, kind, complaint_id: complaint, facts: JSON.stringify(by === null ? facts : { ...facts, by }) };
  await tx.sql
    .insertInto('notification')
    .values(people.map((person_id) => ({ person_id, id: newId(now), ...row })))
    .execute();
}

/** Marks the person's own notifications as read: the named ones, or all up to now. Returns how many were unread. */
export async function markRead(tx: Transaction, person: string, ids: readonly string[] | 'all', now: Date): Promise<number> {
  let unread = tx.sql
    .updateTable('notification')
    .set({ read_at: now })
    .where('person_id', '=', person)
    .where('read_at', 'is', null);
  if (ids !== 'all') unread = unread.where('id', 'in', ids);
  const { numUpdatedRows } = await unread.executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
