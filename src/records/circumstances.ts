// The circumstances a contact stands in: how often its customer was in touch, how long they wait, what else is open. Counting reaches past
// what any one colleague may see, so complaints that are need-to-know are left out of it.
import { type RawBuilder, sql } from 'kysely';
import type { ContactPlace } from '#domain/signal/raising.ts';
import type { PartCounts } from '#domain/signal/weighing.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Circumstance {
  readonly place: ContactPlace;
  readonly counts: PartCounts;
}

const day = sql`interval '1 day'`;
const theirs = sql`(select p.complaint_id from complaint_party p where p.customer_id = any (same.ids))`;

/** The customer, and whoever else was taken down with the same e-mail address: on our pages everybody begins as somebody new. */
const same = sql`cross join lateral (select array(select k.customer_id where k.customer_id is not null
    union select o.id from customer u join customer o on lower(o.email) = lower(u.email) where u.id = k.customer_id and u.email <> '') as ids) same`;

/** How often the customer was in touch besides, within the days that count. */
const before = (within: number): RawBuilder<unknown> => sql`
  (select count(*)::int from contact o where o.customer_id = any (same.ids) and o.direction = 'in' and o.id <> k.id
    and o.received_at < at.moment and o.received_at >= at.moment - ${within} * ${day})`;

/** Whole days since the customer asked and nobody answered: in another help desk, since our side spoke there last; on a complaint, since we last told them anything, beyond what is promised. */
const waiting = sql`greatest(0, case when d.contact_id is not null then floor(extract(epoch from at.moment - d.waiting_since) / 86400)::int
  when k.complaint_id is null then (
    select floor(extract(epoch from at.moment - min(o.received_at)) / 86400)::int from contact o
    where o.customer_id = any (same.ids) and o.complaint_id is null and o.direction = 'in' and o.state = 'open'
      and o.kind in ('query', 'problem') and o.received_at < at.moment
      and not exists (select 1 from desk_contact e where e.contact_id = o.id and e.waiting_since is null))
  else (select floor(extract(epoch from at.moment - coalesce(c.customer_told_at, c.received_at)) / 86400)::int - h.value
    from complaint c join handling_choice h on h.name = 'silence-' || c.track where c.id = k.complaint_id and c.state = 'open') end)`;

/** The circumstances of these contacts as they were received, or as they stand at `asOf`. */
export async function circumstancesOf(
  tx: Transaction,
  contacts: readonly string[],
  { within, asOf = null }: { readonly within: number; readonly asOf?: Date | null },
): Promise<Map<string, Circumstance>> {
  const { rows } = await sql<{ id: string; place: ContactPlace; counts: Record<string, number | null> }>`
    select k.id, case when k.complaint_id is null then 'alone'
        when k.id = (select f.id from contact f where f.complaint_id = k.complaint_id and f.direction = 'in' order by f.received_at, f.id limit 1)
          then 'first' else 'further' end as place,
      json_build_object('repeat-contact', ${before(within)}, 'days-waiting', ${waiting},
        'handed-on', (select greatest(0, count(*)::int - 1) from handover h where h.complaint_id = k.complaint_id and h.at <= at.moment),
        'promise-missed', (select count(*)::int from promise p join complaint c on c.id = p.complaint_id
          where not c.need_to_know and c.id in ${theirs} and p.due_at < at.moment and p.due_at >= at.moment - 60 * ${day}
            and (p.state = 'broken' or p.settled_at is null or p.settled_at > p.due_at)),
        'earlier-complaints', (select count(*)::int from complaint c where not c.need_to_know and c.id in ${theirs} and c.id is distinct from k.complaint_id
          and c.state not in ('merged', 'undone') and c.received_at < at.moment and c.received_at >= at.moment - 365 * ${day}),
        'open-problem', (select count(*)::int from contact o where o.kind = 'problem' and o.state = 'open' and o.id <> k.id
          and o.complaint_id is null and o.product_id = k.product_id and o.received_at >= at.moment - 60 * ${day})
          + (select count(*)::int from problem p where p.state = 'open' and p.began_at <= at.moment + ${day} and (p.product_id = k.product_id
            or exists (select 1 from problem_contact pc where pc.problem_id = p.id and pc.contact_id = k.id)))) as counts
    from contact k left join desk_contact d on d.contact_id = k.id and k.complaint_id is null ${same}
      cross join lateral (select greatest(k.received_at, ${asOf}::timestamptz) as moment) at where k.id = any (${contacts})`.execute(
    tx.sql,
  );
  return new Map<string, Circumstance>(rows.map(({ id, place, counts }) => [id, { place, counts: filled(counts) }]));
}

const filled = (counts: Record<string, number | null>): PartCounts =>
  Object.fromEntries(Object.entries(counts).filter(([, times]) => times !== null && times > 0));
