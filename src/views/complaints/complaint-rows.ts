// The one query behind the complaint page: the complaint and every row that belongs to it, as the asking person may see them.
import { type RawBuilder, sql } from 'kysely';
import { keptPlan } from '#platform/postgres/kept-plan.ts';
import { decidingOf } from '../redress/deciding-progress.ts';
import { decidersBefore } from './deciders-before.ts';
import { restrictionOf } from './restriction-of.ts';
import { progressOf } from '../investigation/investigation-progress.ts';
import { countInUnderstanding } from '../understanding/said-in-understanding.ts';
import { toClassify } from '../understanding/to-classify.ts';
import { understandingFactsOf } from '../understanding/understanding-facts.ts';

const line = sql`'id', o.id, 'reference', o.reference, 'title', o.title, 'state', o.state, 'receivedAt', o.received_at`;

const points = sql`coalesce((select json_agg(json_build_object('id', p.id, 'position', p.position, 'text', p.text,
    'category', p.category_id, 'categoryPath', taxonomy_path(p.category_id), 'withdrawn', p.withdrawn_at is not null) order by p.position)
  from complaint_point p where p.complaint_id = c.id), '[]')`;

const parties = sql`coalesce((select json_agg(json_build_object('customer', u.id, 'version', u.version, 'name', u.name,
    'email', u.email, 'phone', u.phone, 'address', u.address, 'anonymous', u.anonymous, 'confidential', u.confidential,
    'preferredChannel', u.preferred_channel, 'language', u.language, 'contactTimes', u.contact_times, 'adjustments', u.adjustments,
    'supportNeeds', u.support_needs, 'role', p.role, 'primary', p.is_primary, 'relationship', p.relationship,
    'authority', p.authority, 'authoritySeenAt', p.authority_seen_at,
    'authorityFile', (select json_build_object('id', a.id, 'name', a.file_name) from attachment a
      where a.complaint_id = c.id and a.id = p.authority_attachment))
    order by p.role = 'representative', p.role = 'joint-complainant', u.created_at)
  from complaint_party p join customer u on u.id = p.customer_id where p.complaint_id = c.id), '[]')`;

const links = sql`coalesce((select json_agg(json_build_object(${line}, 'as', l.kind, 'reason', l.reason) order by l.made_at desc)
  from complaint_link l join complaint o on o.id = case when l.complaint_id = c.id then l.other_id else l.complaint_id end
  where c.id in (l.complaint_id, l.other_id)), '[]')`;

const earlier = sql`coalesce((select json_agg(e.line order by e.received_at desc, e.id desc) from (
    select distinct on (o.id) o.id, o.received_at,
      json_build_object(${line}, 'product', taxonomy_path(o.product_id), 'outcome', o.outcome) as line
    from complaint_party mine join complaint_party theirs on theirs.customer_id = mine.customer_id and theirs.complaint_id <> c.id
      join complaint o on o.id = theirs.complaint_id
    where mine.complaint_id = c.id and mine.role <> 'representative' and o.state <> 'undone' and o.merged_into is distinct from c.id
    order by o.id desc limit 50) e), '[]')`;

const milestones = sql`coalesce((select json_agg(json_build_object('id', m.id, 'what', m.what, 'at', m.at, 'channel', m.channel,
    'text', m.text) order by m.at) from complaint_milestone m where m.complaint_id = c.id and m.taken_back_at is null), '[]')`;

/** Complaints merged into this one: they can still be read. */
const absorbed = sql`coalesce((select json_agg(json_build_object(${line}) order by o.received_at) from complaint o
  where o.merged_into = c.id), '[]')`;

/** The row of the register it was imported from: its place, and what of it has no field of its own. */
const origin = sql`(select json_build_object('register', i.file_name, 'row', g.row_number, 'facts', (
    select coalesce(json_agg(json_build_object('name', key, 'value', value) order by key), '[]') from jsonb_each_text(g.extra)))
  from complaint_origin g join import_batch i on i.id = g.import_id where g.complaint_id = c.id)`;

const who = (column: RawBuilder<unknown>) =>
  sql`(select json_build_object('id', p.id, 'name', p.name) from person p where p.id = ${column})`;
const otherBy = (column: RawBuilder<unknown>) =>
  sql`(select json_build_object('id', o.id, 'reference', o.reference) from complaint o where o.id = ${column})`;

/** `wanted` is the complaint's id or its reference. One row with everything, or none. */
export const complaintRows = (wanted: { id: string } | { reference: string }, now: Date) => sql`${keptPlan}
  select json_build_object(
    'id', c.id, 'reference', c.reference, 'version', c.version, 'title', c.title, 'description', c.description,
    'outcomeWanted', c.outcome_wanted, 'channel', c.channel, 'receivedAt', c.received_at, 'firstMadeAt', c.first_made_at,
    'loggedAt', c.logged_at, 'loggedBy', ${who(sql`c.logged_by`)}, 'state', c.state, 'stage', c.stage, 'track', c.track, 'level', c.level,
    'severity', c.severity, 'severityReasons', c.severity_reasons, 'waitingOn', c.waiting_on, 'needToKnow', c.need_to_know,
    'handler', ${who(sql`c.handler_id`)},
    'team', (select json_build_object('id', t.id, 'name', t.name) from team t where t.id = c.team_id),
    'product', c.product_id, 'productPath', taxonomy_path(c.product_id),
    'category', c.category_id, 'categoryPath', taxonomy_path(c.category_id),
    'cause', c.cause_id, 'causePath', taxonomy_path(c.cause_id),
    'legalEntity', (select json_build_object('id', e.id, 'name', e.name) from legal_entity e where e.id = c.legal_entity_id),
    'rulePack', c.rule_pack, 'calendar', c.calendar, 'closedAt', c.closed_at, 'outcome', c.outcome,
    'declined', case when c.state = 'not-for-us' then json_build_object('as', coalesce(c.declined_as, 'not-for-us'),
      'reason', coalesce(c.not_for_us_reason, ''), 'signpostedTo', coalesce(c.signposted_to, ''), 'forwarded', c.forwarded) end,
    'withdrawnReason', c.withdrawn_reason,
    'mergedInto', ${otherBy(sql`c.merged_into`)}, 'splitFrom', ${otherBy(sql`c.split_from`)},
    'points', ${points}, 'parties', ${parties}, 'links', ${links}, 'earlier', ${earlier}, 'milestones', ${milestones},
    'absorbed', ${absorbed}, 'origin', ${origin}, 'understanding', ${understandingFactsOf},
    'awaited', coalesce((select json_agg(r.due_on) from information_request r where r.complaint_id = c.id and r.state = 'open'), '[]'),
    'promises', (select json_build_object(
        'owed', count(*) filter (where p.settled_at is null), 'late', count(*) filter (where p.settled_at is null and p.due_at <= ${now}),
        'kept', count(*) filter (where p.state = 'kept'), 'broken', count(*) filter (where p.state = 'broken'))
      from promise p where p.complaint_id = c.id),
    'counts', json_build_object(
      'lettersWriting', (select count(*)::int from letter l where l.complaint_id = c.id and l.state = 'draft'),
      'lettersSent', (select count(*)::int from letter l where l.complaint_id = c.id and l.state = 'sent'),
      'untold', outside_untold(c.id),
      'satisfaction', (select count(*)::int from satisfaction s where s.complaint_id = c.id),
      'lessons', (select count(*)::int from lesson l where l.complaint_id = c.id),
      'contacts', (select count(*)::int from contact k where k.complaint_id = c.id),
      'understanding', ${countInUnderstanding},
      'notes', (select count(*)::int from note n where n.complaint_id = c.id),
      'files', (select count(*)::int from attachment a where a.complaint_id = c.id and a.removed_at is null),
      'toClassify', ${toClassify}),
    'lookedAt', (select v.last_at from viewing v where v.complaint_id = c.id and v.person_id = (select acting_person())),
    'clockCase', clock_case(c.id),
    'lastEntry', coalesce((select max(seq) from audit_entry where chain_id = c.id), 0)
  ) as page,
  -- Beside the page: one json_build_object takes no more than fifty things.
  json_build_object('progress', ${progressOf}, 'deciding', ${decidingOf}, 'decidedBy', ${decidersBefore},
    'regimes', regime_facts(c.id),
    'erased', c.erased_at is not null, 'onHold', exists (select 1 from holds_on(c.id)), 'restricted', ${restrictionOf},
    'reopenDays', (select value from handling_choice where name = 'reopen-days')) as beside
  from complaint c where ${'id' in wanted ? sql`c.id = ${wanted.id}` : sql`c.reference = ${wanted.reference}`}`;
