// The query behind offers, payments and costs of a complaint, as the asking person may see them.
import { type RawBuilder, sql } from 'kysely';

const person = (id: string): RawBuilder<unknown> =>
  sql.raw(`(select json_build_object('id', p.id, 'name', p.name) from person p where p.id = ${id})`);

const offers = sql`(select coalesce(json_agg(json_build_object('id', f.id, 'title', f.title, 'accepted', f.accepted, 'amounts', f.amounts,
    'options', (select coalesce(json_agg(p.option_id order by p.option_id), '[]') from offer_option p
      where p.complaint_id = f.complaint_id and p.offer_id = f.id)) order by f.position), '[]')
  from offer f where f.complaint_id = r.complaint_id and f.round_id = r.id)`;

export const roundRows = sql`(select coalesce(json_agg(json_build_object('id', r.id, 'number', r.number, 'version', r.version,
    'words', r.words, 'expiresOn', r.expires_on, 'state', r.state, 'preparedBy', ${person('r.prepared_by')},
    'madeBy', ${person('r.made_by')}, 'madeAt', r.made_at, 'channel', r.channel, 'unlikeSimilar', r.unlike_similar,
    'answer', r.answer, 'answerChannel', r.answer_channel, 'answeredAt', r.answered_at,
    'answerNotedBy', ${person('r.answer_noted_by')}, 'counter', r.counter_minor, 'currency', r.currency,
    'offers', ${offers}) order by r.number), '[]')
  from offer_round r where r.complaint_id = c.id)`;

export const paymentRows = sql`(select coalesce(json_agg(json_build_object('id', m.id, 'version', m.version, 'option', m.option_id,
    'basis', m.basis, 'minor', m.amount_minor, 'currency', m.currency, 'state', m.state, 'arrangedBy', ${person('m.arranged_by')},
    'approvedBy', ${person('m.approved_by')}, 'paidOn', m.paid_on, 'method', m.method, 'failedBecause', m.failed_because,
    'proof', (select json_build_object('id', a.id, 'name', a.file_name) from attachment a
      where a.complaint_id = m.complaint_id and a.id = m.proof)) order by m.arranged_at, m.id), '[]')
  from payment m where m.complaint_id = c.id)`;

export const costRows = sql`(select coalesce(json_agg(json_build_object('id', k.id, 'of', k.kind, 'minutes', k.minutes, 'minor', k.amount_minor,
    'words', k.words, 'by', ${person('k.noted_by')}, 'at', k.noted_at) order by k.noted_at, k.id), '[]')
  from complaint_cost k where k.complaint_id = c.id and k.removed_at is null)`;

export const negotiationRow = sql`(select json_build_object('customerNeeds', n.customer_needs, 'ourNeeds', n.our_needs, 'limits', n.limits,
    'version', n.version) from negotiation n where n.complaint_id = c.id)`;

export const similarRows = sql`json_build_object(
    'outcome', array(select amount_minor from redress_of_similar(c.id, true, true)),
    'category', array(select amount_minor from redress_of_similar(c.id, true, false)),
    'product', array(select amount_minor from redress_of_similar(c.id, false, false)))`;
