// The taxonomy whole: products, categories and causes with their place, other words, how many open complaints each has, and
// its last change. Small enough to send at once; the screen draws the tree.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export const TaxonomyTree = z.object({
  nodes: z.array(
    z.object({
      id: z.uuid(),
      version: z.number().int(),
      taxonomy: z.enum(['product', 'category', 'cause']),
      parent: z.uuid().nullable(),
      name: z.string(),
      synonyms: z.array(z.string()),
      retired: z.boolean(),
      open: z.number().int(),
    }),
  ),
  mayEdit: z.boolean(),
});
export type TaxonomyTree = z.infer<typeof TaxonomyTree>;

export async function taxonomyTree(db: Kysely<DB>, actor: PersonActor): Promise<TaxonomyTree> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<TaxonomyTree['nodes'][number]>`
    select n.id, n.version, n.taxonomy, n.parent_id as parent, n.name, n.synonyms, n.retired_at is not null as retired,
      coalesce(p.open, 0) + coalesce(g.open, 0) + coalesce(u.open, 0) as open
    from taxonomy_node n
    left join (select product_id as id, count(*)::int as open from complaint where state in ('open', 'answered') group by 1) p using (id)
    left join (select category_id as id, count(*)::int as open from complaint where state in ('open', 'answered') group by 1) g using (id)
    left join (select cause_id as id, count(*)::int as open from complaint where state in ('open', 'answered') group by 1) u using (id)
    order by nullif(n.position, 0) nulls last, lower(n.name)`.execute(tx.sql),
  );
  return { nodes: rows, mayEdit: may(actor, 'edit-taxonomy') };
}
