// The columns of a customer that they change themselves: how to reach them and what they need from us.
import { sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Wishes {
  readonly customer: string;
  readonly version: number;
  readonly preferredChannel: string;
  readonly contactTimes: string;
  readonly adjustments: string;
  readonly supportNeeds: string;
  readonly consentAt: Date | null;
  readonly noUpdates: boolean;
  readonly now: Date;
}

/** Saves them; the fields that changed, or that the row changed since it was seen. */
export async function changeWishes(tx: Transaction, wishes: Wishes): Promise<string[] | 'stale'> {
  const row = await tx.sql
    .selectFrom('customer')
    .selectAll()
    .where('id', '=', wishes.customer)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (row.version !== wishes.version) return 'stale';
  const becomes = {
    preferred_channel: wishes.preferredChannel || null,
    contact_times: wishes.contactTimes || null,
    adjustments: wishes.adjustments || null,
    support_needs: wishes.supportNeeds || null,
    no_updates_at: wishes.noUpdates ? (row.no_updates_at ?? wishes.now) : null,
  };
  const names = {
    preferred_channel: 'preferredChannel',
    contact_times: 'contactTimes',
    adjustments: 'adjustments',
    support_needs: 'supportNeeds',
    no_updates_at: 'updates',
  } as const;
  const columns = Object.keys(becomes) as (keyof typeof becomes)[];
  const changed = columns.filter((column) => (row[column] ?? null) !== becomes[column]);
  if (changed.length === 0) return [];
  const consent = { support_consent_at: wishes.consentAt };
  await tx.sql
    .updateTable('customer')
    .set({ ...becomes, ...consent, version: sql<number>`version + 1` })
    .where('id', '=', wishes.customer)
    .execute();
  return changed.map((column) => names[column]);
}

interface Objecting {
  readonly noUpdates: boolean;
  readonly noFeedback: boolean;
  readonly now: Date;
}

/** What the people of a request object to hearing from us is kept with them, where everything that tells them asks; who changed, and in what. */
export async function objectToHearing(tx: Transaction, request: string, { noUpdates, noFeedback, now }: Objecting) {
  const { rows } = await sql<{ id: string; updates: boolean; feedback: boolean }>`
    with was as (select u.id, u.no_updates_at is null and ${noUpdates} as updates, u.no_feedback_at is null and ${noFeedback} as feedback
      from customer u join data_request_customer d on d.customer_id = u.id where d.request_id = ${request} for update of u)
    update customer u set no_updates_at = case when was.updates then ${now} else u.no_updates_at end,
      no_feedback_at = case when was.feedback then ${now} else u.no_feedback_at end, version = u.version + 1
    from was where was.id = u.id and (was.updates or was.feedback) returning u.id, was.updates, was.feedback`.execute(tx.sql);
  return rows.map(({ id, updates, feedback }) => ({
    customer: id,
    fields: [...(updates ? ['updates'] : []), ...(feedback ? ['feedback'] : [])],
  }));
}

/** Nobody tells them of problems any more. Whether they had not said so before. */
export async function noMoreProblemNews(tx: Transaction, customer: string, now: Date): Promise<boolean> {
  const done = await tx.sql
    .updateTable('customer')
    .set({ no_problem_news_at: now, version: sql<number>`version + 1` })
    .where('id', '=', customer)
    .where('no_problem_news_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
