// What a return must know of each complaint, as SQL: when it was opened and left, in which lines it falls, how it stands to the
// clocks the return names, what was paid. One pass over the complaints under the pack, each side table grouped once.
// Invariant: reads the rules of a complaint only through complaint_under_rules. Not which figure it counts in: return-conditions.ts.
import { type RawBuilder, sql } from 'kysely';
import { type PlacedNode, type PlacedPart, pathsOf } from '#domain/returns/placing.ts';
import type { ReturnDefinition } from '#domain/return-definition.ts';
import type { RulePack } from '#domain/rule-pack.ts';

export interface Ground {
  readonly pack: RulePack;
  readonly definition: ReturnDefinition;
  /** Null: the whole organisation. */
  readonly entity: string | null;
  /** The period: from this instant, and before that one. */
  readonly start: Date;
  readonly end: Date;
  readonly now: Date;
  readonly timeZone: string;
  /** How many decimals money has. */
  readonly moneyDigits: number;
  readonly rows: readonly PlacedNode[];
  readonly causes: readonly PlacedNode[];
  /** Working days up to and including each day, from a first day on: to count those between two. */
  readonly worked: { readonly first: string; readonly counts: readonly number[] };
  /** The clocks the return names, in the order of their columns. */
  readonly clocks: readonly string[];
}

const answers = ['final-response-sent', 'summary-resolution-sent', 'written-response-sent', 'stage-response-sent', 'outcome-told'];

/** When it was no longer open, whichever came first. */
const leftAt = sql`least(coalesce(m.ended, case when base.state = 'closed' then base.closed_at end),
  case when base.state in ('withdrawn', 'not-for-us') then base.closed_at end)`;

/** The common table expressions that end in `fact`. */
export function facts(of: Ground): RawBuilder<unknown> {
  const { pack, definition, entity, end, timeZone } = of;
  const ends = definition.closed.length === 0 ? ['closed'] : definition.closed;
  const beyond = pack.stages.filter(({ outside }) => !outside).slice(1);
  const escalations = ['escalated', ...beyond.map(({ begins }) => begins.replace(/@\d$/, ''))];
  const first = (words: readonly string[]) => sql`min(m.at) filter (where split_part(m.what, '@', 1) = any (${words}::text[]))`;
  const firstWhole = (words: readonly string[]) => sql`min(m.at) filter (where m.what = any (${words}::text[]))`;
  const dayOf = (at: RawBuilder<unknown>) => sql`(${at} at time zone ${timeZone})::date`;
  return sql`
    base as materialized (
      select c.id, c.reference, c.state, c.channel, c.product_id, c.category_id, c.cause_id, c.level, c.track, c.closed_at,
        c.legal_entity_id, c.description, c.source_id, c.erased_at,
        exists (select 1 from processing_restriction x where x.complaint_id = c.id and x.lifted_at is null) as restricted, u.received_at as opened_at, u.outcome, u.type
      from complaint_under_rules u join complaint c on c.id = u.complaint
      where u.rule_pack = ${pack.id} and (${entity}::uuid is null or c.legal_entity_id = ${entity})
        and c.state not in ('merged', 'undone') and u.received_at < ${end}),
    milestone as (
      select m.complaint_id, ${firstWhole(ends)} as ended, ${first(answers)} as answered, ${first(escalations)} as escalated,
        ${first(['referred-to-third-party'])} as referred, ${first(['third-party-decided'])} as decided,
        ${first(['sent-to-company'])} as sent_to_company
      from complaint_milestone m join base on base.id = m.complaint_id where m.taken_back_at is null
        and (m.rule_pack is null or m.rule_pack = ${pack.id}) group by 1),
    clock as (
      select k.complaint_id ${clockColumns(of.clocks)}
      from complaint_clock k join base on base.id = k.complaint_id
      where k.rule_pack = ${pack.id} and k.clock = any (${of.clocks}::text[]) group by 1),
    paid as (
      select p.complaint_id, sum(p.amount_minor)::bigint as in_all,
        coalesce(sum(p.amount_minor) filter (where p.paid_on >= ${dayOf(sql`${of.start}::timestamptz`)}
          and p.paid_on < ${dayOf(sql`${end}::timestamptz`)}), 0)::bigint as in_period
      from payment p join base on base.id = p.complaint_id where p.state = 'paid' group by 1),
    noted as (
      select r.complaint_id, jsonb_object_agg(r.fact, r.value) as facts
      from return_fact r join base on base.id = r.complaint_id group by 1),
    named as materialized (select n.id, taxonomy_path(n.id) as path from taxonomy_node n),
    vulnerable as (
      select distinct y.complaint_id from complaint_party y join base on base.id = y.complaint_id
        join customer on customer.id = y.customer_id where y.role <> 'representative' and coalesce(customer.support_needs, '') <> ''),
    ${lines('line', of, 'rows')},
    ${lines('because', of, 'causes')},
    fact as materialized (
      select base.*, (base.state = 'not-for-us') as refused,
        coalesce(m.ended, case when base.state = 'closed' then base.closed_at end) as done_at,
        ${leftAt} as left_at,
        coalesce(m.answered, case when base.state = 'closed' then base.closed_at end) as answered_at,
        m.escalated, m.referred, m.decided, m.sent_to_company, coalesce(paid.in_all, 0) as paid, coalesce(paid.in_period, 0) as paid_now,
        v.complaint_id is not null as vulnerable, coalesce(o.extra, '{}') || coalesce(noted.facts, '{}') as noted,
        product.path as product_path, category.path as category_path,
        coalesce(line.keys, array['?']) as lines, coalesce(because.keys, array['?']) as causes, ${dayOf(sql`base.opened_at`)} as opened_day,
        ${dayOf(sql`coalesce(m.ended, case when base.state = 'closed' then base.closed_at end)`)} as done_day,
        ${dayOf(leftAt)} as left_day
        ${chosenClocks(of.clocks)}
      from base left join milestone m on m.complaint_id = base.id left join clock k on k.complaint_id = base.id
        left join paid on paid.complaint_id = base.id left join vulnerable v on v.complaint_id = base.id
        left join noted on noted.complaint_id = base.id left join complaint_origin o on o.complaint_id = base.id
        left join named product on product.id = base.product_id left join named category on category.id = base.category_id
        left join line on line.complaint_id = base.id left join because on because.complaint_id = base.id)`;
}

const clockColumns = (clocks: readonly string[]): RawBuilder<unknown> =>
  sql.join(
    clocks.map(
      (clock, at) => sql`, min(k.due_at) filter (where k.clock = ${clock}) as ${sql.ref(`due_${at}`)},
        min(k.met_at) filter (where k.clock = ${clock}) as ${sql.ref(`met_${at}`)},
        min(k.stopped_at) filter (where k.clock = ${clock}) as ${sql.ref(`stopped_${at}`)}`,
    ),
    sql``,
  );

const chosenClocks = (clocks: readonly string[]): RawBuilder<unknown> =>
  sql.join(
    clocks.map((_, at) => sql`, ${sql.ref(`k.due_${at}`)}, ${sql.ref(`k.met_${at}`)}, ${sql.ref(`k.stopped_${at}`)}`),
    sql``,
  );

const columns = { product: 'product_id', category: 'category_id', cause: 'cause_id' } as const;

/** The lines each complaint falls in: those of its own entry, and where every point counts, those of its points' categories. */
function lines(name: string, of: Ground, part: PlacedPart): RawBuilder<unknown> {
  const { mapping } = of.definition;
  const by = mapping[part];
  const paths = pathsOf(of.definition[part]);
  const keyed = of[part].flatMap(({ node, row }) => (row === null ? [] : [{ node, keys: paths.get(row) ?? [] }]));
  const own = sql`select base.id as complaint_id, ${sql.ref(`base.${columns[by]}`)} as node from base`;
  const points = sql` union all select p.complaint_id, p.category_id from complaint_point p join base on base.id = p.complaint_id
    where p.withdrawn_at is null and p.category_id is not null`;
  const each = mapping.by === 'every-point' && by === 'category';
  return sql`${sql.ref(name)} as (
    select n.complaint_id, array_agg(distinct key) as keys
    from (${own}${each ? points : sql``}) n
      join json_to_recordset(${JSON.stringify(keyed)}) as placed (node uuid, keys text[]) on placed.node = n.node
      cross join unnest(placed.keys) as key group by 1)`;
}
