// Rows of routing rules, in their order, and the facts of a new complaint that they go by.
import { sql } from 'kysely';
import type { Severity } from '#domain/complaint.ts';
import { type Classified, factsFor, routeTo, type RoutingFacts, type RoutingRule } from '#domain/routing.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** The rules in the order in which they are asked. A rule whose team was closed is passed over. */
export async function routingRules(tx: Transaction): Promise<RoutingRule[]> {
  const { rows } = await sql<RoutingRule>`
    select r.id, r.name, r.product_id as product, r.category_id as category, r.channel, r.severity,
      r.legal_entity_id as "legalEntity", r.team_id as team
    from routing_rule r join team t on t.id = r.team_id and t.closed_at is null order by r.position`.execute(tx.sql);
  return rows;
}

/** The facts for routeTo: a product and a category with everything they lie under. */
export async function routingFacts(
  tx: Transaction,
  { product, category, channel, severity, legalEntity }: Classified,
): Promise<RoutingFacts> {
  const { rows } = await sql<{ products: string[]; categories: string[] }>`
    with recursive above as (
      select id, parent_id, taxonomy from taxonomy_node where id in (${product}, ${category})
      union select n.id, n.parent_id, n.taxonomy from taxonomy_node n join above on above.parent_id = n.id
    )
    select coalesce(array_agg(id::text) filter (where taxonomy = 'product'), '{}') as products,
      coalesce(array_agg(id::text) filter (where taxonomy = 'category'), '{}') as categories from above`.execute(tx.sql);
  const { products = [], categories = [] } = rows[0] ?? {};
  return { products, categories, channel, severity, legalEntity };
}

export interface ToRoute {
  readonly product?: string | null | undefined;
  readonly category?: string | null | undefined;
  readonly channel: string;
  readonly severity: Severity;
}

/** The rule that says where a new complaint goes; none where none fits. */
export async function routeNew(tx: Transaction, told: ToRoute, legalEntity: string): Promise<RoutingRule | undefined> {
  const rules = await routingRules(tx);
  if (rules.length === 0) return undefined;
  const { product = null, category = null, channel, severity } = told;
  return routeTo(rules, await routingFacts(tx, { product, category, channel, severity, legalEntity }));
}

export type Router = (complaint: Classified) => RoutingRule | undefined;

/** The same for many at once: rules and tree are read one time. */
export async function routerFor(tx: Transaction): Promise<Router> {
  const rules = await routingRules(tx);
  if (rules.length === 0) return () => undefined;
  const nodes = await tx.sql.selectFrom('taxonomy_node').select(['id', 'parent_id']).execute();
  const parents = new Map(nodes.map(({ id, parent_id: parent }) => [id, parent]));
  return (complaint) => routeTo(rules, factsFor(complaint, parents));
}

/** Puts these rules, in this order, in place of all there were. */
export async function replaceRoutingRules(tx: Transaction, rules: readonly Omit<RoutingRule, 'id'>[], now: Date): Promise<void> {
  await tx.sql.deleteFrom('routing_rule').execute();
  if (rules.length === 0) return;
  const rows = rules.map(({ name, product, category, channel, severity, legalEntity, team }, position) => ({
    id: newId(now),
    position,
    name,
    product_id: product,
    category_id: category,
    channel,
    severity,
    legal_entity_id: legalEntity,
    team_id: team,
  }));
  await tx.sql.insertInto('routing_rule').values(rows).execute();
}

/** Which of these rules name a row that is not there, by their place in the list and the field. */
export async function unknownInRules(
  tx: Transaction,
  rules: readonly (Pick<RoutingRule, 'product' | 'category' | 'legalEntity'> & { readonly team: string | null })[],
): Promise<{ at: number; field: string }[]> {
  const asked = rules.flatMap(({ product, category, legalEntity, team }, at) =>
    Object.entries({ product, category, legalEntity, team }).flatMap(([field, id]) => (id === null ? [] : [{ at, field, id }])),
  );
  const { rows } = await sql<{ at: number; field: string }>`
    select at, field from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked (at integer, field text, id uuid)
    where not case field
      when 'team' then exists (select 1 from team t where t.id = asked.id and t.closed_at is null)
      when 'legalEntity' then exists (select 1 from legal_entity e where e.id = asked.id)
      else exists (select 1 from taxonomy_node n where n.id = asked.id and n.taxonomy = asked.field) end
    order by at`.execute(tx.sql);
  return rows;
}
