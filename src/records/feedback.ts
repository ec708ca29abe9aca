// Rows of feedback: who was asked after which contact, and what they answered. Only the hash of the link is kept.
import { sql } from 'kysely';
import type { Sorted, Treated } from '#domain/feedback.ts';
import type { Reach } from '#domain/informing/way-to-tell.ts';
import { sha256 } from '#platform/digest.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface ToAsk extends Reach {
  readonly customer: string;
  readonly language: string;
  readonly organisation: string;
  readonly ways: readonly string[];
}

/** Whoever may be asked how this contact went; undefined where it was asked, is none to ask about, or they are to be left in peace. */
export async function askableAfter(tx: Transaction, contact: string, now: Date): Promise<ToAsk | undefined> {
  const choice = (name: string) => sql`(select value from handling_choice where name = ${name})`;
  const { rows } = await sql<ToAsk>`
    select u.id as customer, u.email, u.phone, u.address, u.preferred_channel as preferred, coalesce(u.language, o.language) as language,
      o.name as organisation, array(select 'email' where exists (select 1 from mail_sender)
        union select channel from channel_gateway where active and secret_sealed is not null) as ways
    from contact k join customer u on u.id = k.customer_id cross join organisation o
    where k.id = ${contact} and k.state = 'settled' and k.complaint_id is null and k.kind in ('query', 'problem')
      and k.settled_at <= ${now}::timestamptz - make_interval(days => ${choice('feedback-after-days')})
      and u.no_feedback_at is null and not exists (select 1 from feedback_request f where f.contact_id = k.id)
      and not exists (select 1 from feedback_request f join contact e on e.id = f.contact_id where e.customer_id = u.id
        and f.made_at > ${now}::timestamptz - make_interval(days => ${choice('feedback-rest-days')}))
      and not exists (select 1 from satisfaction s join complaint_party q on q.complaint_id = s.complaint_id where q.customer_id = u.id
        and s.link_hash is not null and s.asked_at > ${now}::timestamptz - make_interval(days => ${choice('feedback-rest-days')}))
      and not exists (select 1 from complaint_party p join complaint c on c.id = p.complaint_id where p.customer_id = u.id and c.state = 'open')
    for update of u`.execute(tx.sql);
  return rows[0];
}

export async function addFeedbackRequest(
  tx: Transaction,
  { contact, token, now, expires }: { contact: string; token: string; now: Date; expires: Date },
): Promise<void> {
  const row = { contact_id: contact, link_hash: sha256(token), made_at: now, expires_at: expires };
  await tx.sql.insertInto('feedback_request').values(row).execute();
}

export interface FeedbackAsked {
  readonly contact: string;
  readonly customer: string | null;
  readonly open: boolean;
}

/** The request of that link, held; undefined where there is none. */
export async function lockFeedback(tx: Transaction, token: string, now: Date): Promise<FeedbackAsked | undefined> {
  const { rows } = await sql<FeedbackAsked>`
    select f.contact_id as contact, k.customer_id as customer, f.answered_at is null and f.expires_at > ${now} as open
    from feedback_request f join contact k on k.id = f.contact_id where f.link_hash = ${sha256(token)} for update of f`.execute(
    tx.sql,
  );
  return rows[0];
}

export interface FeedbackAnswer {
  readonly sorted: Sorted;
  readonly treated: Treated | null;
  readonly words: string;
  readonly became: string | null;
  readonly now: Date;
}

export async function answerFeedback(tx: Transaction, contact: string, given: FeedbackAnswer): Promise<void> {
  const { sorted, treated, words, became, now } = given;
  await tx.sql
    .updateTable('feedback_request')
    .set({ sorted, treated, words, became_id: became, answered_at: now })
    .where('contact_id', '=', contact)
    .execute();
}

/** Nobody asks them again. Whether they had not said so before. */
export async function askNoMore(tx: Transaction, customer: string, now: Date): Promise<boolean> {
  const done = await tx.sql
    .updateTable('customer')
    .set((row) => ({ no_feedback_at: now, version: sql<number>`${row.ref('version')} + 1` }))
    .where('id', '=', customer)
    .where('no_feedback_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
