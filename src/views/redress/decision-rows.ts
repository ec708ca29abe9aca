// The query behind the decision on a complaint: its options, liability and approvals in one journey, as the asking person may see.
import { type RawBuilder, sql } from 'kysely';

const person = (id: string): RawBuilder<unknown> =>
  sql.raw(`(select json_build_object('id', p.id, 'name', p.name) from person p where p.id = ${id})`);

const items = sql`(select coalesce(json_agg(json_build_object('id', r.id, 'basis', r.basis, 'minor', r.amount_minor, 'reason', r.reason,
    'working', r.working) order by r.position), '[]')
  from redress_item r where r.complaint_id = o.complaint_id and r.option_id = o.id)`;

const risks = sql`(select coalesce(json_agg(json_build_object('kind', k.kind, 'says', k.says, 'likelihood', k.likelihood,
    'impact', k.impact, 'mitigation', k.mitigation, 'residual', json_build_object('likelihood', k.residual_likelihood,
    'impact', k.residual_impact), 'by', ${person('k.rated_by')}) order by k.likelihood * k.impact desc, k.kind), '[]')
  from option_risk k where k.complaint_id = o.complaint_id and k.option_id = o.id)`;

const viewsBefore = sql`(select coalesce(json_agg(json_build_object('id', e.id, 'leaning', e.leaning, 'text', e.text,
    'givenAt', e.given_at) order by e.given_at desc), '[]')
  from option_opinion_version e where e.complaint_id = v.complaint_id and e.opinion_id = v.id)`;

const opinions = sql`(select coalesce(json_agg(json_build_object('id', v.id, 'person', ${person('v.person_id')},
    'askedBy', ${person('v.asked_by')}, 'askedAt', v.asked_at, 'question', v.question, 'leaning', v.leaning, 'text', v.text,
    'givenAt', v.given_at, 'notedBy', ${person('v.noted_by')}, 'before', ${viewsBefore}) order by v.asked_at), '[]')
  from option_opinion v where v.complaint_id = o.complaint_id and v.option_id = o.id)`;

const hold = sql`json_build_object(
    'offered', exists (select 1 from offer_option p join offer f on f.complaint_id = p.complaint_id and f.id = p.offer_id
      join offer_round r on r.complaint_id = f.complaint_id and r.id = f.round_id
      where p.complaint_id = o.complaint_id and p.option_id = o.id and r.state = 'open'),
    'agreed', exists (select 1 from offer_option p join offer f on f.complaint_id = p.complaint_id and f.id = p.offer_id
      where p.complaint_id = o.complaint_id and p.option_id = o.id and f.accepted),
    'paid', exists (select 1 from payment m where m.complaint_id = o.complaint_id and m.option_id = o.id))`;

export const optionRows = sql`(select coalesce(json_agg(json_build_object('id', o.id, 'version', o.version, 'kind', o.kind, 'title', o.title,
    'detail', o.detail, 'customerBenefits', o.customer_benefits, 'customerDrawbacks', o.customer_drawbacks,
    'ourBenefits', o.our_benefits, 'ourDrawbacks', o.our_drawbacks, 'cost', o.cost_minor, 'currency', o.currency,
    'state', o.state, 'reason', o.reason, 'decidedBy', ${person('o.decided_by')}, 'decidedAt', o.decided_at,
    'addedBy', ${person('o.added_by')}, 'hold', ${hold}, 'items', ${items}, 'risks', ${risks}, 'opinions', ${opinions}) order by o.position), '[]')
  from option o where o.complaint_id = c.id and o.removed_at is null)`;

export const liabilityRows = sql`(select coalesce(json_agg(json_build_object('id', l.id, 'position', l.position, 'ofWhat', l.of_what,
    'reason', l.reason, 'cost', l.cost_minor, 'currency', l.currency, 'insurer', l.insurer, 'state', l.state,
    'proposedBy', ${person('l.proposed_by')}, 'proposedAt', l.proposed_at, 'decidedBy', ${person('l.decided_by')},
    'decidedAt', l.decided_at) order by l.proposed_at desc), '[]')
  from liability_decision l where l.complaint_id = c.id)`;

export const approvalRows = sql`(select coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'subject', a.subject,
    'digest', a.digest, 'note', a.note, 'state', a.state, 'askedBy', ${person('a.asked_by')}, 'askedAt', a.asked_at,
    'askedOf', ${person('a.asked_of')}, 'decidedBy', ${person('a.decided_by')}, 'decidedAt', a.decided_at,
    'reason', a.reason_code, 'words', a.words) order by a.asked_at desc), '[]')
  from approval a where a.complaint_id = c.id)`;

/** What is committed on the other complaints of the same customer, without saying which; the same as records/beside.ts sums up. */
export const besideRows = sql`(select coalesce(json_agg(json_build_object('options', b.options, 'open', b.open)), '[]')
  from redress_beside(c.id) b)`;

/** The limits that hold for a person: their own and those of their roles, as limitsOf reads them. */
export const limitRows = (id: string): RawBuilder<unknown> => sql`(select coalesce(json_agg(json_build_object('kind', l.kind,
    'role', l.role, 'minor', l.amount_minor)), '[]')
  from authority_limit l where l.person_id = ${id}::uuid or l.role in (select role from person_role where person_id = ${id}::uuid))`;
