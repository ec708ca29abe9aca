// What falls to me after complaints were answered: customers to ask again, lessons written for me, and what I do differently to
// look back at.
import { sql } from 'kysely';
import { z } from 'zod';

export const FollowUpDue = z.object({
  id: z.uuid(),
  day: z.iso.date(),
  complaint: z.object({
    id: z.uuid(),
    reference: z.string(),
    title: z.string(),
    version: z.number().int(),
    channel: z.string(),
  }),
  customer: z.string().nullable(),
});
export const ToLearn = z.object({
  id: z.uuid(),
  kind: z.enum(['lesson', 'thanks', 'look-back']),
  text: z.string(),
  by: z.string().nullable().describe('Who wrote it; null for what I wrote myself'),
  at: z.iso.datetime({ offset: true }),
});

/** Customers I am to ask again, from the day set for it. */
export const followUpsDue = (me: string, now: Date) => sql`coalesce((select json_agg(f.line order by f.day, f.id) from (
  select f.day, f.id, json_build_object('id', f.id, 'day', to_char(f.day, 'YYYY-MM-DD'),
    'complaint', json_build_object('id', c.id, 'reference', c.reference, 'title', c.title, 'version', c.version, 'channel', c.channel),
    'customer', (select case when k.anonymous then null else k.name end from complaint_party p join customer k on k.id = p.customer_id
      where p.complaint_id = c.id and p.is_primary limit 1)) as line
  from follow_up f join complaint c on c.id = f.complaint_id cross join organisation o
  where f.owner_id = ${me} and f.done_at is null and f.day <= (${now}::timestamptz at time zone o.time_zone)::date
  order by f.day, f.id limit 25) f), '[]')`;

/** Lessons I have not acknowledged, and changes of mine whose day to look back has come. */
export const toLearn = (me: string, now: Date) => sql`coalesce((select json_agg(w.line order by w.at) from (
  (select l.made_at as at, json_build_object('id', l.id, 'kind', l.kind, 'text', l.text,
      'by', (select name from person where id = l.made_by), 'at', l.made_at) as line
    from lesson_recipient r join lesson l on l.complaint_id = r.complaint_id and l.id = r.lesson_id
    where r.person_id = ${me} and r.acknowledged_at is null order by l.made_at limit 25)
  union all
  (select a.made_at, json_build_object('id', a.id, 'kind', 'look-back', 'text', a.becomes, 'by', null, 'at', a.made_at)
    from approach_change a cross join organisation o where a.person_id = ${me} and a.looked_back_at is null
      and a.look_back_day <= (${now}::timestamptz at time zone o.time_zone)::date order by a.made_at limit 25)) w), '[]')`;
