// Rows of the taxonomy: products, categories and causes. Small, read whole, changed one at a time.
import { sql, type Insertable, type Updateable } from 'kysely';
import type { TaxonomyNode } from '#domain/taxonomy.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** All nodes by id, locked against another change of the tree, so that two moves cannot make a circle between them. */
export async function lockTaxonomy(tx: Transaction): Promise<Map<string, TaxonomyNode & { version: number }>> {
  await sql`lock table taxonomy_node in share row exclusive mode`.execute(tx.sql);
  const rows = await tx.sql.selectFrom('taxonomy_node').selectAll().execute();
  const nodes = rows.map((row) => ({
    id: row.id,
    taxonomy: row.taxonomy,
    parent: row.parent_id,
    name: row.name,
    synonyms: row.synonyms,
    retired: row.retired_at !== null,
    version: row.version,
    position: row.position,
  }));
  return new Map(nodes.map((node) => [node.id, node]));
}

export async function addNode(tx: Transaction, row: Insertable<DB['taxonomy_node']>): Promise<void> {
  await tx.sql.insertInto('taxonomy_node').values(row).execute();
}

export async function saveNode(tx: Transaction, id: string, change: Updateable<DB['taxonomy_node']>): Promise<void> {
  await tx.sql
    .updateTable('taxonomy_node')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Gives these the places 1, 2, 3 … among those beside them. */
export async function saveOrder(tx: Transaction, ids: readonly string[]): Promise<void> {
  await sql`update taxonomy_node n set position = wanted.place from unnest(${ids}::uuid[]) with ordinality wanted (id, place)
    where n.id = wanted.id and n.position <> wanted.place`.execute(tx.sql);
}

/** Whether a complaint may be given this product or category: it is there, of the right kind, and not retired. */
export async function refuseNode(tx: Transaction, id: string, taxonomy: string): Promise<Refusal | undefined> {
  const node = await tx.sql.selectFrom('taxonomy_node').select(['taxonomy', 'retired_at']).where('id', '=', id).executeTakeFirst();
  if (!node || node.taxonomy !== taxonomy)
    return refuse('taxonomy.unknown', { fields: { [taxonomy]: 'Choose one of those listed.' } });
  return node.retired_at === null
    ? undefined
    : refuse('taxonomy.retired', { fields: { [taxonomy]: 'This one is retired. Choose another.' } });
}
