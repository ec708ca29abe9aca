// The one query behind the investigation of a complaint: findings with what they were before, evidence, facts, what others were
// asked for, the plan, its checklist and the checks, as the asking person may see them.
import { type RawBuilder, sql } from 'kysely';
import { understandingFactsOf } from '../understanding/understanding-facts.ts';
import { decidersBefore } from '../complaints/deciders-before.ts';

type Sql = RawBuilder<unknown>;

const who = (column: Sql): Sql => sql`(select json_build_object('id', p.id, 'name', p.name) from person p where p.id = ${column})`;
const struck = (t: string): Sql => {
  const column = (name: string) => sql.ref(`${t}.${name}`);
  return sql`case when ${column('struck_at')} is not null then json_build_object('at', ${column('struck_at')},
    'by', ${who(column('struck_by'))}, 'reason', ${column('struck_reason')}) end`;
};

const file = sql`json_build_object('id', a.id, 'name', a.file_name, 'removed', a.removed_at is not null,
  'held', coalesce((select f.kept_in = 'nowhere' or f.copy_state in ('waiting', 'impossible') or f.check_state in ('waiting', 'infected', 'unclear')
      or (f.check_state = 'not-checked' and (select value from handling_choice where name = 'open-unchecked') < 2)
    from file_content f where f.digest = a.digest), false))`;

const finding = sql`json_build_object('id', f.id, 'number', f.number, 'verdict', f.verdict, 'standard', f.standard, 'reasons', f.reasons,
  'because', f.because, 'by', ${who(sql`f.made_by`)}, 'at', f.made_at,
  'evidence', array(select e.evidence_id from finding_evidence e where e.complaint_id = f.complaint_id and e.finding_id = f.id order by 1),
  'about', coalesce((select json_agg(json_build_object('person', ${who(sql`s.person_id`)}, 'concerns', s.concerns))
    from finding_subject s where s.complaint_id = f.complaint_id and s.finding_id = f.id), '[]'))`;

const findings = sql`coalesce((select json_agg(json_build_object('point', f.point_id, 'stands', f.superseded_at is null, 'finding', ${finding})
    order by f.number desc) from finding f where f.complaint_id = c.id), '[]')`;

const points = sql`coalesce((select json_agg(json_build_object('id', p.id, 'position', p.position, 'text', p.text,
    'withdrawn', p.withdrawn_at is not null) order by p.position) from complaint_point p where p.complaint_id = c.id), '[]')`;

const evidence = sql`coalesce((select json_agg(json_build_object('id', e.id, 'what', e.what, 'source', e.source, 'obtainedOn', e.obtained_on,
    'file', (select ${file} from attachment a where a.complaint_id = e.complaint_id and a.id = e.attachment_id),
    'digest', encode(e.digest, 'hex'), 'keptWhere', e.kept_where, 'contribution', e.contribution_id,
    'by', ${who(sql`e.recorded_by`)}, 'at', e.recorded_at, 'struck', ${struck('e')},
    'points', array(select b.point_id from evidence_point b where b.complaint_id = e.complaint_id and b.evidence_id = e.id order by 1),
    'weighings', (select json_agg(json_build_object('weight', w.weight, 'reason', w.reason, 'by', ${who(sql`w.weighed_by`)},
        'at', w.weighed_at) order by w.weighed_at desc, w.id desc)
      from evidence_weighing w where w.complaint_id = e.complaint_id and w.evidence_id = e.id))
    order by e.recorded_at, e.id) from evidence e where e.complaint_id = c.id), '[]')`;

const facts = sql`coalesce((select json_agg(json_build_object('id', t.id, 'text', t.text, 'standing', t.standing, 'why', t.why,
    'by', ${who(sql`t.recorded_by`)}, 'at', t.recorded_at, 'struck', ${struck('t')},
    'evidence', array(select x.evidence_id from fact_evidence x where x.complaint_id = t.complaint_id and x.fact_id = t.id order by 1),
    'earlier', coalesce((select json_agg(json_build_object('text', h.text, 'standing', h.standing, 'why', h.why, 'because', h.because,
        'by', ${who(sql`h.changed_by`)}, 'at', h.changed_at) order by h.changed_at desc)
      from fact_change h where h.complaint_id = t.complaint_id and h.fact_id = t.id), '[]'))
    order by t.recorded_at, t.id) from fact t where t.complaint_id = c.id), '[]')`;

const filesOf = (role: string): Sql => sql`coalesce((select json_agg(${file} order by a.added_at) from contribution_file l
    join attachment a on a.complaint_id = l.complaint_id and a.id = l.attachment_id
    where l.complaint_id = k.complaint_id and l.contribution_id = k.id and l.role = ${role}), '[]')`;

const contributions = sql`coalesce((select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'question', k.question, 'shared', k.shared,
    'person', ${who(sql`k.asked_person`)}, 'name', k.asked_name, 'role', k.asked_role, 'askedBy', ${who(sql`k.asked_by`)},
    'askedAt', k.asked_at, 'dueOn', k.due_on, 'state', k.state, 'answer', k.answer, 'reason', k.reason, 'cameBy', k.came_by,
    'settledBy', ${who(sql`k.settled_by`)}, 'settledAt', k.settled_at, 'shown', ${filesOf('shown')}, 'files', ${filesOf('answer')},
    'link', (select json_build_object('expiresAt', l.expires_at, 'madeAt', l.made_at) from contribution_link l
      where l.complaint_id = k.complaint_id and l.contribution_id = k.id and l.used_at is null and l.withdrawn_at is null
      order by l.made_at desc limit 1),
    'chases', coalesce((select json_agg(json_build_object('at', h.at, 'by', ${who(sql`h.by_person`)}, 'how', h.how, 'dueOn', h.due_on)
      order by h.at desc) from contribution_chase h where h.complaint_id = k.complaint_id and h.contribution_id = k.id), '[]'))
    order by k.state <> 'asked', k.due_on, k.id) from contribution k where k.complaint_id = c.id), '[]')`;

const subjects = sql`coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name,
    'asked', array(select k.state from contribution k where k.complaint_id = c.id and k.kind = 'reply' and k.asked_person = p.id),
    'waiver', (select json_build_object('reason', w.reason, 'by', ${who(sql`w.waived_by`)}, 'at', w.waived_at) from reply_waiver w
      where w.complaint_id = c.id and w.person_id = p.id)) order by p.name)
  from complaint_subject s join person p on p.id = s.person_id where s.complaint_id = c.id), '[]')`;

const questions = sql`coalesce((select json_agg(json_build_object('id', q.id, 'text', q.text, 'by', ${who(sql`q.asked_by`)}, 'at', q.asked_at,
    'answer', q.answer, 'answeredBy', ${who(sql`q.answered_by`)}, 'answeredAt', q.answered_at, 'struck', ${struck('q')})
    order by q.asked_at, q.id) from plan_question q where q.complaint_id = c.id), '[]')`;

const tasks = sql`coalesce((select json_agg(json_build_object('id', t.id, 'what', t.what, 'person', ${who(sql`t.person_id`)}, 'dueOn', t.due_on,
    'by', ${who(sql`t.set_by`)}, 'at', t.set_at, 'doneAt', t.done_at, 'doneBy', ${who(sql`t.done_by`)}, 'outcome', t.outcome,
    'struck', ${struck('t')}) order by t.done_at is not null, t.due_on nulls last, t.set_at, t.id)
  from plan_task t where t.complaint_id = c.id), '[]')`;

/** Who marked an item and when, newest first, as the record has it: a mark that was taken off again stays there. */
const marks = sql`coalesce((select json_agg(json_build_object('as', e.facts->>'as', 'by', e.actor_name, 'at', e.at) order by e.seq desc)
  from audit_entry e where e.chain_id = c.id and e.kind = 'check-marked' and e.facts->>'item' = i.id::text), '[]')`;

/** The items of its track, and those that were ticked before they were retired or the track changed. */
const checklist = sql`coalesce((select json_agg(json_build_object('id', i.id, 'text', i.text,
    'mark', case when m.item_id is not null then json_build_object('as', m.state, 'note', m.note, 'by', ${who(sql`m.marked_by`)},
      'at', m.marked_at) end, 'history', ${marks}) order by i.retired_at is not null, i.track <> c.track, i.position, i.id)
  from checklist_item i left join checklist_mark m on m.complaint_id = c.id and m.item_id = i.id
  where m.item_id is not null or (i.track = c.track and i.retired_at is null)), '[]')`;

/** Files of the complaint that may be chosen as evidence or shown to somebody. */
const files = sql`coalesce((select json_agg(json_build_object('id', a.id, 'name', a.file_name) order by a.added_at desc, a.id)
  from attachment a where a.complaint_id = c.id and a.removed_at is null), '[]')`;

const checks = sql`coalesce((select json_agg(json_build_object('id', q.id, 'askedBy', ${who(sql`q.asked_by`)}, 'askedAt', q.asked_at,
    'askedOf', ${who(sql`q.asked_of`)}, 'checkedBy', ${who(sql`q.checked_by`)}, 'checkedAt', q.checked_at, 'outcome', q.outcome,
    'reasons', q.reasons) order by q.asked_at desc, q.id desc) from quality_check q where q.complaint_id = c.id), '[]')`;

export const investigationRows = (complaint: string): Sql => sql`
  select json_build_object('version', c.version, 'state', c.state, 'decidedBy', ${decidersBefore}, 'track', c.track, 'rulePack', c.rule_pack, 'handler', c.handler_id,
    'timeZone', (select time_zone from organisation),
    'understanding', ${understandingFactsOf}, 'files', ${files},
    'points', ${points}, 'findings', ${findings}, 'evidence', ${evidence}, 'facts', ${facts}, 'contributions', ${contributions},
    'subjects', ${subjects}, 'questions', ${questions}, 'tasks', ${tasks}, 'checklist', ${checklist}, 'checks', ${checks}) as found
  from complaint c where c.id = ${complaint}`;
