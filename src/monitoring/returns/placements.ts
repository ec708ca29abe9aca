// Where the organisation's own products, categories and causes fall in a return, and because of what.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { type Actor, may } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { leavesOf, pathsOf, placedNodes, type PlacedPart } from '#domain/returns/placing.ts';
import type { ReturnDefinition } from '#domain/return-definition.ts';
import type { Rules } from '#domain/rules.ts';
import { taxonomies } from '#domain/taxonomies.ts';
import { pathTo, type TaxonomyNode } from '#domain/taxonomy.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { reachOf } from './stored-return.ts';

const part = z.object({
  part: z.enum(['rows', 'causes']),
  list: z.string().describe('The list of the organisation’s own that decides'),
  rows: z.array(z.object({ id: z.string(), name: z.string() })),
  entries: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      depth: z.number().int(),
      retired: z.boolean(),
      row: z.string().nullable(),
      by: z.enum(['said', 'name', 'above', 'nobody']),
    }),
  ),
});

export const Placements = z.object({ name: z.string(), parts: z.array(part) }).meta({ id: 'ReturnPlacements' });
export type Placements = z.output<typeof Placements>;

type RawNode = { id: string; taxonomy: string; parent: string | null; name: string; retired: boolean; position: number };
type RawPlacement = { part: PlacedPart; node: string; row: string | null };

export async function placements(
  db: Kysely<DB>,
  actor: Actor,
  rules: Rules,
  { pack, definition: id }: { pack: string; definition: string },
): Promise<Placements | Refusal> {
  if (!may(actor, 'file-returns')) return refuse('permission.missing');
  const definition = rules.packs.get(pack)?.returns.find((one) => one.id === id);
  if (!definition) return refuse('return.definition-unknown');
  const { rows } = await ask(db, reachOf(actor), (tx) =>
    sql<{ nodes: RawNode[]; said: RawPlacement[] }>`
    select (select coalesce(json_agg(json_build_object('id', id, 'taxonomy', taxonomy, 'parent', parent_id, 'name', name,
        'retired', retired_at is not null, 'position', position)), '[]') from taxonomy_node) as nodes,
      (select coalesce(json_agg(json_build_object('part', part, 'node', node_id, 'row', line)), '[]') from return_placement
        where rule_pack = ${pack} and definition = ${id}) as said`.execute(tx.sql),
  );
  const { nodes, said } = rows[0] ?? { nodes: [], said: [] };
  const known = new Map(nodes.map((node): [string, TaxonomyNode] => [node.id, { ...node, synonyms: [] }]));
  const parts = (['rows', 'causes'] as const).filter((one) => definition[one].length > 0);
  return { name: definition.name, parts: parts.map((one) => placedPart(definition, one, known, said)) };
}

function placedPart(
  definition: ReturnDefinition,
  of: PlacedPart,
  nodes: ReadonlyMap<string, TaxonomyNode>,
  said: readonly RawPlacement[],
) {
  const mine = new Map(said.filter((one) => one.part === of).map(({ node, row }) => [node, row]));
  const groups = new Map(definition[of].map(({ id, name }) => [id, name]));
  const paths = pathsOf(definition[of]);
  const entries = placedNodes(definition, of, nodes, mine)
    .map((placed) => ({ ...placed, path: pathTo(nodes, placed.node) }))
    .toSorted((a, b) => a.path.join('\n').localeCompare(b.path.join('\n'), 'en'))
    .map(({ node, row, by, path }) => ({
      id: node,
      name: path.at(-1) ?? '',
      depth: path.length - 1,
      retired: nodes.get(node)?.retired ?? false,
      row,
      by,
    }));
  const rows = leavesOf(definition[of]).map(({ id, name }) => {
    const [group] = paths.get(id) ?? [];
    return { id, name: group === undefined || group === id ? name : `${groups.get(group) ?? group}: ${name}` };
  });
  return { part: of, list: taxonomies[definition.mapping[of]], rows, entries };
}
