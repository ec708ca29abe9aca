// What was asked for on my complaints and is late: of the customer, of colleagues, of people without an account. Each can be chased
// from where it is listed.
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';

export const LateFromOthers = z.object({
  kind: z.enum(['request', 'contribution']).describe('Asked of the customer, or of anybody else'),
  id: z.uuid(),
  version: z.number().int().describe('Of a request; 0 for a contribution, which has none'),
  asked: z.string(),
  from: z.string().nullable().describe('Of whom; null for a customer who gave no name'),
  colleague: z.uuid().nullable().describe('A colleague with an account, who hears of it when asked again'),
  dueOn: z.iso.date(),
  complaint: z.object({
    id: z.uuid(),
    reference: z.string(),
    title: z.string(),
    version: z.number().int(),
    channel: z.string(),
  }),
});

const about = sql`json_build_object('id', c.id, 'reference', c.reference, 'title', c.title, 'version', c.version, 'channel', c.channel)`;

/** `mine` says which of `complaint c` are meant. */
export const lateFromOthers = (
  mine: RawBuilder<unknown>,
  now: Date,
) => sql`coalesce((select json_agg(w.line order by w.due_on, w.id) from (
  (select r.due_on, r.id, json_build_object('kind', 'request', 'id', r.id, 'version', r.version, 'asked', r.asked,
      'from', (select case when k.anonymous then null else k.name end from complaint_party p join customer k on k.id = p.customer_id
        where p.complaint_id = c.id and p.is_primary limit 1),
      'colleague', null, 'dueOn', r.due_on, 'complaint', ${about}) as line
    from complaint c join information_request r on r.complaint_id = c.id
    where ${mine} and r.state = 'open' and r.due_on < ${today(now)} order by r.due_on, r.id limit 25)
  union all
  (select k.due_on, k.id, json_build_object('kind', 'contribution', 'id', k.id, 'version', 0, 'asked', k.question, 'from', k.asked_name,
      'colleague', k.asked_person, 'dueOn', k.due_on, 'complaint', ${about})
    from complaint c join contribution k on k.complaint_id = c.id
    where ${mine} and k.state = 'asked' and k.due_on < ${today(now)} order by k.due_on, k.id limit 25)) w), '[]')`;

const today = (now: Date) => sql`(select (${now}::timestamptz at time zone time_zone)::date from organisation)`;
