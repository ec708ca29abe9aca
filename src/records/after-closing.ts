// Rows of asking after a complaint was closed whether it was put right: who may be asked, the one request of a complaint, and the answer by its
// link. Only the hash of the link is kept; an answer given in any other way ends it.
import { sql } from 'kysely';
import type { Satisfaction } from '#domain/closing.ts';
import { sha256 } from '#platform/digest.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import type { ToAsk } from './feedback.ts';

/** Whoever made it, where they may be asked now; undefined where it was asked or said before, or they are to be left in peace. */
export async function askableAfterClosing(tx: Transaction, complaint: string, now: Date): Promise<ToAsk | undefined> {
  const choice = (name: string) => sql`(select value from handling_choice where name = ${name})`;
  const rest = sql`${now}::timestamptz - make_interval(days => ${choice('feedback-rest-days')})`;
  const { rows } = await sql<ToAsk>`
    select u.id as customer, u.email, u.phone, u.address, u.preferred_channel as preferred, coalesce(u.language, o.language) as language,
      o.name as organisation, array(select 'email' where exists (select 1 from mail_sender s where s.legal_entity_id = c.legal_entity_id)
        union select channel from channel_gateway where ready) as ways
    from complaint c join complaint_party p on p.complaint_id = c.id and p.is_primary join customer u on u.id = p.customer_id cross join organisation o
    where c.id = ${complaint} and c.state = 'closed' and c.restricted_at is null and c.erased_at is null and u.no_feedback_at is null
      and c.closed_at <= ${now}::timestamptz - make_interval(days => ${choice('satisfaction-after-days')})
      and not exists (select 1 from satisfaction s where s.complaint_id = c.id and (s.link_hash is not null or s.outcome is not null or s.handling is not null))
      and not exists (select 1 from feedback_request f join contact e on e.id = f.contact_id where e.customer_id = u.id and f.made_at > ${rest})
      and not exists (select 1 from satisfaction s join complaint_party q on q.complaint_id = s.complaint_id
        where q.customer_id = u.id and s.link_hash is not null and s.asked_at > ${rest})
      and not exists (select 1 from complaint_party q join complaint d on d.id = q.complaint_id where q.customer_id = u.id and d.state in ('open', 'answered'))
    for update of c, u`.execute(tx.sql);
  return rows[0];
}

export interface AskedAfterClosing {
  readonly complaint: string;
  readonly id: string;
  readonly token: string;
  readonly channel: string;
  readonly now: Date;
  readonly openUntil: Date;
}

export async function addAfterClosing(tx: Transaction, { complaint, id, token, channel, now, openUntil }: AskedAfterClosing) {
  await tx.sql
    .insertInto('satisfaction')
    .values({
      complaint_id: complaint,
      id,
      asked_at: now,
      channel,
      recorded_at: now,
      link_hash: sha256(token),
      open_until: openUntil,
    })
    .execute();
}

export interface AfterClosing {
  readonly complaint: string;
  readonly id: string;
  readonly customer: string | null;
  readonly handler: string | null;
  readonly open: boolean;
}

/** The request of that link, held; undefined where there is none. It ends when it was answered, in time, and while the complaint is open again. */
export async function lockAfterClosing(tx: Transaction, token: string, now: Date): Promise<AfterClosing | undefined> {
  const { rows } = await sql<AfterClosing>`
    select s.complaint_id as complaint, s.id, p.customer_id as customer, c.handler_id as handler,
      s.answered_at is null and s.open_until > ${now} and c.state in ('answered', 'closed') and c.erased_at is null as open
    from satisfaction s join complaint c on c.id = s.complaint_id left join complaint_party p on p.complaint_id = c.id and p.is_primary
    where s.link_hash = ${sha256(token)} for update of s`.execute(tx.sql);
  return rows[0];
}

/** The request of this complaint that nobody has answered yet: what is said now answers it. */
export async function unansweredRequest(tx: Transaction, complaint: string): Promise<string | undefined> {
  const row = await tx.sql
    .selectFrom('satisfaction')
    .select('id')
    .where('complaint_id', '=', complaint)
    .where('link_hash', 'is not', null)
    .where('answered_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row?.id;
}

export interface AnswerAfterClosing {
  readonly complaint: string;
  readonly id: string;
  readonly channel: string;
  readonly outcome: Satisfaction | null;
  readonly handling: Satisfaction | null;
  readonly words: string;
  /** Who wrote it down; null where they told us themselves. */
  readonly by: string | null;
  readonly now: Date;
}

export async function answerAfterClosing(tx: Transaction, answer: AnswerAfterClosing): Promise<void> {
  const { complaint, id, channel, outcome, handling, words, by, now } = answer;
  await tx.sql
    .updateTable('satisfaction')
    .set({ channel, outcome, handling, words, recorded_by: by, recorded_at: now, answered_at: now })
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .execute();
}
