// Where new complaints go: the rules in their order, how much each team gives one person, and all that a rule can name.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { severities } from '#domain/complaint.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const named = z.object({ id: z.uuid(), name: z.string() });
const node = named.extend({ parent: z.uuid().nullable() });

export const Routing = z
  .object({
    rules: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        product: z.uuid().nullable(),
        category: z.uuid().nullable(),
        channel: z.string().nullable(),
        severity: z.enum(severities).nullable(),
        legalEntity: z.uuid().nullable(),
        team: z.uuid(),
      }),
    ),
    teams: z.array(named.extend({ mostAtOnce: z.number().int().nullable() })),
    products: z.array(node),
    categories: z.array(node),
    legalEntities: z.array(named),
    allowed: z.object({ change: z.boolean() }),
  })
  .meta({ id: 'Routing' });
export type Routing = z.output<typeof Routing>;

export async function routing(db: Kysely<DB>, actor: PersonActor): Promise<Routing> {
  const nodes = (
    taxonomy: string,
  ) => sql`coalesce((select json_agg(json_build_object('id', id, 'name', name, 'parent', parent_id) order by position, name)
    from taxonomy_node where taxonomy = ${taxonomy} and retired_at is null), '[]')`;
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Omit<Routing, 'allowed'>>`
    select
      coalesce((select json_agg(json_build_object('id', id, 'name', name, 'product', product_id, 'category', category_id, 'channel', channel,
        'severity', severity, 'legalEntity', legal_entity_id, 'team', team_id) order by position) from routing_rule), '[]') as rules,
      coalesce((select json_agg(json_build_object('id', id, 'name', name, 'mostAtOnce', most_at_once) order by name)
        from team where closed_at is null), '[]') as teams,
      ${nodes('product')} as products, ${nodes('category')} as categories,
      coalesce((select json_agg(json_build_object('id', id, 'name', name) order by name) from legal_entity), '[]') as "legalEntities"`.execute(
      tx.sql,
    ),
  );
  const [found] = rows;
  if (!found) throw new Error('The routing was asked for and nothing was answered.');
  return { ...found, allowed: { change: actor.permissions.has('manage-settings') } };
}
