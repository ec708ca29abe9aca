// The one query behind the stage in which a complaint is understood: our versions with what the customer said to each, what they
// answered to our questions, what we asked them for.
import { type RawBuilder, sql } from 'kysely';
import { toClassify } from './to-classify.ts';
import { understandingFactsOf } from './understanding-facts.ts';

const name = (column: RawBuilder<unknown>) => sql`(select p.name from person p where p.id = ${column})`;

const answers = sql`coalesce((select json_agg(json_build_object('id', a.id, 'answer', a.answer, 'words', a.words, 'at', a.at, 'how', a.how,
    'by', ${name(sql`a.recorded_by`)}) order by a.recorded_at, a.id)
  from understanding_answer a where a.complaint_id = u.complaint_id and a.understanding_id = u.id), '[]')`;

const livePoints = sql`coalesce((select json_agg(json_build_object('id', p.id, 'position', p.position, 'text', p.text) order by p.position)
  from complaint_point p where p.complaint_id = c.id and p.withdrawn_at is null), '[]')`;

const versions = sql`coalesce((select json_agg(json_build_object('id', u.id, 'number', u.number, 'version', u.version,
    'paraphrase', u.paraphrase, 'scope', u.scope, 'outsideScope', u.outside_scope, 'outcomeWanted', u.outcome_wanted,
    'points', coalesce(u.points::json, ${livePoints}), 'answerBy', u.answer_by, 'answers', ${answers},
    'changed', json_build_object('at', u.changed_at, 'by', ${name(sql`u.changed_by`)}),
    'sent', case when u.sent_at is not null then json_build_object('at', u.sent_at, 'how', u.sent_how, 'by', ${name(sql`u.sent_by`)}) end)
    order by u.number)
  from understanding u where u.complaint_id = c.id), '[]')`;

const waivers = sql`coalesce((select json_agg(json_build_object('id', w.id, 'reason', w.reason, 'at', w.given_at,
    'by', ${name(sql`w.given_by`)}) order by w.given_at)
  from understanding_waiver w where w.complaint_id = c.id), '[]')`;

const chases = sql`coalesce((select json_agg(json_build_object('id', h.id, 'at', h.at, 'how', h.how, 'words', h.words,
    'dueWas', h.due_was, 'dueBecomes', h.due_becomes, 'by', ${name(sql`h.chased_by`)}) order by h.at, h.id)
  from information_chase h where h.complaint_id = r.complaint_id and h.request_id = r.id), '[]')`;

const filesOfRequest = sql`coalesce((select json_agg(json_build_object('id', a.id, 'name', a.file_name) order by a.added_at)
  from attachment a where a.complaint_id = r.complaint_id and a.answers_request = r.id and a.removed_at is null), '[]')`;

const requests = sql`coalesce((select json_agg(json_build_object('id', r.id, 'version', r.version, 'asked', r.asked, 'why', r.why,
    'dueOn', r.due_on, 'holdsUp', r.holds_up, 'at', r.at, 'how', r.how, 'by', ${name(sql`r.asked_by`)}, 'state', r.state,
    'chases', ${chases}, 'files', ${filesOfRequest},
    'settled', case when r.state <> 'open' then json_build_object('at', r.settled_at, 'how', r.settled_how, 'words', r.settled_words,
      'by', ${name(sql`r.settled_by`)}) end) order by r.state <> 'open', r.due_on, r.id)
  from information_request r where r.complaint_id = c.id), '[]')`;

const noted = sql`coalesce((select json_agg(json_build_object('id', n.id, 'question', n.question, 'known', n.known, 'words', n.words,
    'at', n.at, 'how', n.how, 'by', ${name(sql`n.noted_by`)}) order by n.at, n.id)
  from noted_answer n where n.complaint_id = c.id), '[]')`;

const files = sql`coalesce((select json_agg(json_build_object('id', a.id, 'name', a.file_name) order by a.added_at desc)
  from attachment a where a.complaint_id = c.id and a.removed_at is null), '[]')`;

const parties = sql`coalesce((select json_agg(json_build_object('email', k.email, 'phone', k.phone, 'address', k.address,
    'adjustments', k.adjustments, 'primary', p.is_primary))
  from complaint_party p join customer k on k.id = p.customer_id where p.complaint_id = c.id), '[]')`;

/** One row with everything, or none. */
export const understandingRows = (complaint: string) => sql`
  select json_build_object('state', c.state, 'track', c.track, 'outcomeWanted', c.outcome_wanted,
    'classified', not ${toClassify},
    'points', ${livePoints}, 'versions', ${versions}, 'waivers', ${waivers}, 'facts', ${understandingFactsOf},
    'requests', ${requests}, 'noted', ${noted}, 'files', ${files}, 'parties', ${parties},
    'dates', (select count(*)::int from chronology_entry e where e.complaint_id = c.id and e.removed_at is null),
    'fairTime', (select json_build_object('length', f.length, 'unit', f.unit) from fair_time f where f.track = c.track),
    'clockCase', clock_case(c.id)) as found
  from complaint c where c.id = ${complaint}`;
