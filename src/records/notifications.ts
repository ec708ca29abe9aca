// Rows of notifications, written in the transaction of what they tell of. Nobody is notified of what they did themselves.
import { sql } from 'kysely';
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

/**
 * Notifies handlers of what of theirs is at risk or overdue, once for each date: a date that moves is told again. Returns how many
 * were told of each.
 */
export async function notifyOfDue(tx: Transaction, now: Date): Promise<{ soon: number; overdue: number }> {
  const { rows } = await sql<{ person: string; complaint: string; kind: 'due-soon' | 'overdue'; due: string }>`
    select c.handler_id as person, c.id as complaint, due.kind, c.due_at::text as due from complaint c
    cross join lateral (select case when c.due_at <= ${now} then 'overdue' else 'due-soon' end as kind) due
    where c.state in ('open', 'answered') and c.handler_id is not null and c.due_at is not null
      and (coalesce(c.due_at, 'infinity'::timestamptz) <= ${now} or c.at_risk_at <= ${now})
      and not exists (select 1 from notification n where n.person_id = c.handler_id and n.complaint_id = c.id and n.kind = due.kind
        and n.facts->>'due' = c.due_at::text)
    order by c.due_at, c.id limit 5000`.execute(tx.sql);
  for (const { person, complaint, kind, due } of rows)
    await notify(tx, { to: [person], kind, complaint, by: null, facts: { due }, now });
  const soon = rows.filter(({ kind }) => kind === 'due-soon').length;
  return { soon, overdue: rows.length - soon };
}
