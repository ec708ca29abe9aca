// Which row of a return the organisation's own products, categories or causes fall in. What nobody placed follows the entry above
// it; an entry that bears a row's own name falls there by itself.
// Invariant: an entry falls in at most one row. What falls in none is shown as such and never left out silently.
import type { ReturnDefinition, ReturnRow } from '../return-definition.ts';
import type { TaxonomyNode } from '../taxonomy.ts';

/** The row of what could not be placed. */
export const noRow = '?';
/** The whole of the return. */
export const allRows = '';

export type PlacedPart = 'rows' | 'causes';
export type Placements = ReadonlyMap<string, string | null>;

/** The rows that hold others come before them, each with the ids from the outermost to itself. */
export function pathsOf(rows: readonly ReturnRow[], above: readonly string[] = []): Map<string, string[]> {
  return new Map(
    rows.flatMap((row) => {
      const path = [...above, row.id];
      return [[row.id, path] as const, ...pathsOf(row.rows, path)];
    }),
  );
}

/** The rows with none within them, in order. */
export const leavesOf = (rows: readonly ReturnRow[]): ReturnRow[] =>
  rows.flatMap((row) => (row.rows.length === 0 ? [row] : leavesOf(row.rows)));

export const hasRow = (definition: ReturnDefinition, part: PlacedPart, id: string): boolean =>
  leavesOf(definition[part]).some((row) => row.id === id);

export interface PlacedNode {
  readonly node: string;
  /** Null: nowhere. */
  readonly row: string | null;
  /** said: somebody placed it; name: it bears the row's name; above: it follows the entry it stands under. */
  readonly by: 'said' | 'name' | 'above' | 'nobody';
}

/** Where every entry of the list that decides this part falls. `said` holds what the organisation decided; null there: in none. */
export function placedNodes(
  definition: ReturnDefinition,
  part: PlacedPart,
  nodes: ReadonlyMap<string, TaxonomyNode>,
  said: Placements,
): PlacedNode[] {
  const leaves = leavesOf(definition[part]);
  const byName = new Map(
    leaves.flatMap(({ id, name, categories }) => [name, ...categories].map((one) => [plain(one), id] as const)),
  );
  const own = ({ id, name }: TaxonomyNode): Pick<PlacedNode, 'row' | 'by'> | null => {
    const chosen = said.get(id);
    if (chosen !== undefined && (chosen === null || leaves.some((leaf) => leaf.id === chosen))) return { row: chosen, by: 'said' };
    const named = byName.get(plain(name));
    return named === undefined ? null : { row: named, by: 'name' };
  };
  return [...nodes.values()]
    .filter(({ taxonomy }) => taxonomy === definition.mapping[part])
    .map((node) => {
      const first = own(node);
      if (first) return { node: node.id, ...first };
      for (const above of ancestors(nodes, node)) {
        const found = own(above);
        if (found) return { node: node.id, row: found.row, by: 'above' };
      }
      return { node: node.id, row: null, by: 'nobody' };
    });
}

function ancestors(nodes: ReadonlyMap<string, TaxonomyNode>, { parent }: TaxonomyNode): TaxonomyNode[] {
  const found: TaxonomyNode[] = [];
  for (
    let at = parent === null ? undefined : nodes.get(parent);
    at && !found.includes(at);
    at = at.parent === null ? undefined : nodes.get(at.parent)
  )
    found.push(at);
  return found;
}

const plain = (name: string): string => name.trim().toLowerCase();
