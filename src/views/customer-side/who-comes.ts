// Who it is that comes with this cookie: a customer, on one complaint, with what their part in it allows today. Nobody, when the cookie
// is not ours, has ended, or the complaint is no longer there.
import { type Kysely, sql } from 'kysely';
import type { CustomerActor } from '#domain/actor.ts';
import { rightsOf } from '#domain/customer-right.ts';
import type { Authority, PartyRole } from '#domain/party.ts';
import { sha256 } from '#platform/digest.ts';
import { keptPlan } from '#platform/postgres/kept-plan.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export async function whoComes(db: Kysely<DB>, secret: string, now: Date): Promise<CustomerActor | undefined> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ complaint: string; customer: string; role: PartyRole; authority: Authority | null }>`${keptPlan}
      select s.complaint_id as complaint, s.customer_id as customer, p.role, p.authority from customer_session s
      join complaint c on c.id = s.complaint_id and c.erased_at is null and c.state not in ('merged', 'undone')
      join complaint_party p on p.complaint_id = s.complaint_id and p.customer_id = s.customer_id
      where s.id_hash = ${sha256(secret)} and s.expires_at > ${now}`.execute(tx.sql),
  );
  const [row] = rows;
  if (!row) return undefined;
  return { kind: 'customer', id: row.customer, complaint: row.complaint, rights: rightsOf(row), via: 'portal' };
}

/** Whether the holder of this cookie came in within the last minute: a second press of the button that let them in is no failure. */
export async function justCameIn(db: Kysely<DB>, secret: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - 60_000);
  const row = await ask(db, 'program', (tx) =>
    tx.sql
      .selectFrom('customer_session')
      .select('started_at')
      .where('id_hash', '=', sha256(secret))
      .where('started_at', '>', since)
      .executeTakeFirst(),
  );
  return row !== undefined;
}

/** One of the people on a complaint as who acts on it, whose message is theirs beyond doubt; undefined when they are not on it. */
export async function partyAsActor(
  db: Kysely<DB>,
  { complaint, customer }: { complaint: string; customer: string },
  via: CustomerActor['via'],
): Promise<CustomerActor | undefined> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ role: PartyRole; authority: Authority | null }>`
      select role, authority from complaint_party where complaint_id = ${complaint} and customer_id = ${customer}`.execute(tx.sql),
  );
  return rows[0] && { kind: 'customer', id: customer, complaint, rights: rightsOf(rows[0]), via };
}
