// The case as somebody who approves reads it, beside what was decided: our understanding and what the customer said to it, and the
// finding on each point.
import { sql } from 'kysely';

export const understandingShown = sql`(select json_build_object('number', u.number, 'paraphrase', u.paraphrase, 'answer', a.answer,
    'words', coalesce(a.words, ''))
  from understanding u left join lateral (select w.answer, w.words from understanding_answer w
    where w.complaint_id = u.complaint_id and w.understanding_id = u.id order by w.at desc limit 1) a on true
  where u.complaint_id = c.id and u.sent_at is not null order by u.number desc limit 1)`;

export const findingsShown = sql`(select coalesce(json_agg(json_build_object('point', p.text, 'verdict', f.verdict, 'standard', f.standard,
    'reasons', f.reasons) order by p.position), '[]')
  from finding f join complaint_point p on p.complaint_id = f.complaint_id and p.id = f.point_id
  where f.complaint_id = c.id and f.superseded_at is null)`;
