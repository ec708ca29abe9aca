// Which regimes apply when, in their order, and all that a rule can name, with what it names already though it is retired; the
// reasons for lateness, and how often each was given lately.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const named = z.object({ id: z.uuid(), name: z.string() });
const node = named.extend({ parent: z.uuid().nullable() });
const day = z.iso.date().nullable();

export const RegimeRules = z
  .object({
    rules: z.array(
      z.object({
        name: z.string(),
        product: z.uuid().nullable(),
        category: z.uuid().nullable(),
        legalEntity: z.uuid().nullable(),
        from: day,
        to: day,
        rulePack: z.string(),
        applies: z.enum(['instead', 'as-well']),
        type: z.string().nullable(),
      }),
    ),
    packs: z.array(z.object({ id: z.string(), name: z.string(), types: z.array(z.object({ id: z.string(), name: z.string() })) })),
    products: z.array(node),
    categories: z.array(node),
    legalEntities: z.array(named.extend({ rulePack: z.string() })),
    latenessReasons: z.array(named.extend({ given: z.number().int().describe('How often in the last twelve months') })),
    allowed: z.object({ change: z.boolean() }),
  })
  .meta({ id: 'RegimeRules' });
export type RegimeRules = z.output<typeof RegimeRules>;

export async function regimeRules(
  db: Kysely<DB>,
  { actor, rules, now }: { actor: PersonActor; rules: Rules; now: Date },
): Promise<RegimeRules> {
  const nodes = (
    taxonomy: string,
  ) => sql`coalesce((select json_agg(json_build_object('id', id, 'name', name, 'parent', parent_id) order by position, name)
    from taxonomy_node n where taxonomy = ${taxonomy} and (retired_at is null
      or exists (select 1 from regime_rule r where n.id in (r.product_id, r.category_id)))), '[]')`;
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Omit<RegimeRules, 'allowed' | 'packs'>>`
    select
      coalesce((select json_agg(json_build_object('name', name, 'product', product_id, 'category', category_id,
        'legalEntity', legal_entity_id, 'from', to_char(from_day, 'YYYY-MM-DD'), 'to', to_char(to_day, 'YYYY-MM-DD'),
        'rulePack', rule_pack, 'applies', applies, 'type', type) order by position) from regime_rule), '[]') as rules,
      ${nodes('product')} as products, ${nodes('category')} as categories,
      coalesce((select json_agg(json_build_object('id', id, 'name', name, 'rulePack', rule_pack) order by created_at)
        from legal_entity), '[]') as "legalEntities",
      coalesce((select json_agg(json_build_object('id', r.id, 'name', r.name, 'given', (select count(*)::int from lateness l
        where l.reason_id = r.id and l.given_at > ${now}::timestamptz - interval '1 year')) order by r.position)
        from lateness_reason r where r.retired_at is null), '[]') as "latenessReasons"`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) throw new Error('The rules of regimes were asked for and nothing was answered.');
  const packs = [...rules.packs.values()].map(({ id, name, types }) => ({
    id,
    name,
    types: types.map((type) => ({ id: type.id, name: type.name })),
  }));
  return { ...found, packs, allowed: { change: actor.permissions.has('manage-settings') } };
}
