// Removes rows that have served: sessions that ended, links long spent, counts of failed sign-ins that are forgotten, who was
// here, what was answered once, devices nobody used for a year.
import type { DeleteResult } from 'kysely';
import { idleSince } from '#domain/session.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

const day = 86_400_000;

/** How many rows of each kind went. */
export interface Cleared {
  readonly sessions: number;
  readonly counts: number;
  readonly receipts: number;
  readonly links: number;
  readonly presences: number;
  readonly devices: number;
  /** What customers began to tell on our pages and did not send, or sent long ago. */
  readonly begun: number;
}

// A link that can no longer be used still tells its holder why for a while, and that of somebody still invited stays.
export async function clearExpired({ sql }: Transaction, now: Date): Promise<Cleared> {
  const before = (days: number): Date => new Date(now.getTime() - days * day);
  const invited = sql.selectFrom('person').select('id').where('state', '=', 'invited');
  return {
    sessions: await gone(
      sql.deleteFrom('session').where((eb) => eb.or([eb('expires_at', '<=', now), eb('seen_at', '<=', idleSince(now))])),
    ),
    counts: await gone(sql.deleteFrom('sign_in_failure').where('last_at', '<=', before(1))),
    receipts: await gone(sql.deleteFrom('command_receipt').where('at', '<=', before(30))),
    links:
      (await waysIn(sql, now)) +
      (await gone(
        sql
          .deleteFrom('one_time_link')
          .where('expires_at', '<=', before(30))
          .where((eb) => eb.or([eb('person_id', 'is', null), eb('person_id', 'not in', invited)])),
      )),
    presences: await gone(sql.deleteFrom('presence').where('seen_at', '<=', before(1 / 24))),
    devices: await gone(
      sql.deleteFrom('known_device').where((eb) => eb(eb.fn.coalesce('last_seen_at', 'first_seen_at'), '<=', before(365))),
    ),
    begun: await gone(sql.deleteFrom('portal_draft').where('expires_at', '<=', now)),
  };
}

async function gone(query: { executeTakeFirst(): Promise<DeleteResult> }): Promise<number> {
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

/** Customers' ways back in, the messages that carried a link to what was begun, and who is in no more. */
async function waysIn(sql: Transaction['sql'], now: Date): Promise<number> {
  const dayAgo = new Date(now.getTime() - day);
  return (
    (await gone(sql.deleteFrom('way_in').where('expires_at', '<=', dayAgo))) +
    (await gone(
      sql
        .deleteFrom('outgoing_message')
        .where('kind', '=', 'way-in')
        .where('complaint_id', 'is', null)
        .where('made_at', '<=', dayAgo),
    )) +
    (await gone(sql.deleteFrom('customer_session').where('expires_at', '<=', now)))
  );
}
