// What one may choose from while logging a complaint and working on it: products, categories and causes in use, teams, legal entities.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export const LogChoices = z.object({
  nodes: z.array(
    z.object({
      id: z.uuid(),
      taxonomy: z.enum(['product', 'category', 'cause']),
      parent: z.uuid().nullable(),
      name: z.string(),
      path: z.array(z.string()),
      synonyms: z.array(z.string()),
    }),
  ),
  teams: z.array(z.object({ id: z.uuid(), name: z.string(), mine: z.boolean() })),
  legalEntities: z.array(z.object({ id: z.uuid(), name: z.string(), rulePack: z.string() })),
});
export type LogChoices = z.infer<typeof LogChoices>;

/** Where an entry stands among those beside it, as text that sorts so: those put in an order first, then the others by name. */
const place = (node: RawBuilder<unknown>) =>
  sql`case ${node}.position when 0 then 'z' else lpad(${node}.position::text, 6, '0') end || lower(${node}.name)`;

export async function logChoices(db: Kysely<DB>, actor: PersonActor): Promise<LogChoices> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<LogChoices>`
    with recursive tree as (
      select id, taxonomy, parent_id, name, array[name] as path, synonyms, array[${place(sql`taxonomy_node`)}] as places from taxonomy_node
      where parent_id is null and retired_at is null
      union all
      select n.id, n.taxonomy, n.parent_id, n.name, tree.path || n.name, n.synonyms, tree.places || ${place(sql`n`)}
      from taxonomy_node n join tree on tree.id = n.parent_id where n.retired_at is null
    )
    select
      coalesce((select json_agg(json_build_object('id', id, 'taxonomy', taxonomy, 'parent', parent_id, 'name', name, 'path', path,
        'synonyms', synonyms) order by places) from tree), '[]') as nodes,
      coalesce((select json_agg(json_build_object('id', id, 'name', name, 'mine', id = any ((select acting_teams())::uuid[]))
        order by lower(name)) from team where closed_at is null), '[]') as teams,
      coalesce((select json_agg(json_build_object('id', id, 'name', name, 'rulePack', rule_pack) order by created_at)
        from legal_entity), '[]') as "legalEntities"`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) throw new Error('A question without a table returned no row.');
  return found;
}
