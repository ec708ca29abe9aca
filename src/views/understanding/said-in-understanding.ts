// What was said between us and the customer while the complaint was being understood, as items of its conversation: our understanding
// and their answer, what we asked for, chased and received, what they answered to our questions.
import { type RawBuilder, sql } from 'kysely';

/** Further branches of the conversation's union, in its columns: id, at, voice, who, channel, subject, text, what, file. */
export function saidInUnderstanding(complaint: string): RawBuilder<unknown> {
  const customer = sql`(select k.name from complaint_party y join customer k on k.id = y.customer_id
    where y.complaint_id = ${complaint} and y.is_primary)`;
  return sql`
  union all
  select u.id, u.sent_at, 'us', p.name, u.sent_how, 'Our understanding, version ' || u.number, u.paraphrase, null, null
  from understanding u left join person p on p.id = u.sent_by where u.complaint_id = ${complaint} and u.sent_at is not null
  union all
  select a.id, a.at, 'customer', ${customer}, a.how, 'To our understanding, version ' || u.number, a.words, null, null
  from understanding_answer a join understanding u on u.complaint_id = a.complaint_id and u.id = a.understanding_id
  where a.complaint_id = ${complaint}
  union all
  select r.id, r.at, 'us', p.name, r.how, 'Asked for information', r.asked, null, null
  from information_request r left join person p on p.id = r.asked_by where r.complaint_id = ${complaint}
  union all
  select h.id, h.at, 'us', p.name, h.how, 'Asked again', h.words, null, null
  from information_chase h left join person p on p.id = h.chased_by where h.complaint_id = ${complaint}
  union all
  select r.id, r.settled_at, 'customer', ${customer}, r.settled_how, 'What we asked for', r.settled_words, null, null
  from information_request r where r.complaint_id = ${complaint} and r.state = 'received'
  union all
  select n.id, n.at, 'customer', ${customer}, n.how, 'In answer to a question', n.words, null, null
  from noted_answer n where n.complaint_id = ${complaint} and n.known = 'answered'`;
}

/** How many of these there are, beside a complaint called c. */
export const countInUnderstanding = sql`(
  (select count(*) from understanding u where u.complaint_id = c.id and u.sent_at is not null)
  + (select count(*) from understanding_answer a where a.complaint_id = c.id)
  + (select count(*) + count(*) filter (where r.state = 'received') from information_request r where r.complaint_id = c.id)
  + (select count(*) from information_chase h where h.complaint_id = c.id)
  + (select count(*) from noted_answer n where n.complaint_id = c.id and n.known = 'answered'))::int`;
