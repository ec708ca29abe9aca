// How far the deciding of a complaint has come, as one part of the query of its page.
import { sql } from 'kysely';

export const decidingOf = sql`json_build_object(
  'options', (select count(*)::int from option o where o.complaint_id = c.id and o.removed_at is null),
  'chosen', (select count(*)::int from option o where o.complaint_id = c.id and o.removed_at is null and o.state = 'chosen'),
  'waiting', (select count(*)::int from approval a where a.complaint_id = c.id and a.state = 'waiting'),
  'sentBack', (select count(*)::int from (select distinct on (a.kind, a.subject) a.state, a.kind, a.subject from approval a
      where a.complaint_id = c.id order by a.kind, a.subject, a.asked_at desc) last
    where last.state = 'sent-back' and (last.kind <> 'option'
      or exists (select 1 from option o where o.complaint_id = c.id and o.id::text = last.subject and o.state in ('considered', 'recommended')))),
  'approved', (select count(*)::int from option o where o.complaint_id = c.id and o.removed_at is null and o.state in ('considered', 'recommended')
    and (select a.state from approval a where a.complaint_id = c.id and a.kind = 'option' and a.subject = o.id::text
      order by a.asked_at desc limit 1) = 'approved'),
  'prepared', (select count(*)::int from offer_round r where r.complaint_id = c.id and r.state = 'draft'),
  'open', (select count(*)::int from offer_round r where r.complaint_id = c.id and r.state = 'open'),
  'unanswered', coalesce((select r.state in ('declined', 'countered', 'expired') from offer_round r where r.complaint_id = c.id
    and r.state <> 'draft' order by r.number desc limit 1), false),
  'unarranged', (select count(*)::int from option o where o.complaint_id = c.id and o.removed_at is null and o.state = 'chosen'
    and exists (select 1 from redress_item i where i.complaint_id = o.complaint_id and i.option_id = o.id)
    and not exists (select 1 from payment m where m.complaint_id = o.complaint_id and m.option_id = o.id)
    and not exists (select 1 from offer_option p where p.complaint_id = o.complaint_id and p.option_id = o.id)),
  'toPay', (select count(*)::int from payment m where m.complaint_id = c.id and m.state in ('to-be-paid', 'approved')),
  'failed', (select count(*)::int from payment m where m.complaint_id = c.id and m.state = 'failed'))`;
