// The organisation's own words for what complaints are about, as trees of any depth: products and services, categories (what
// went wrong) and causes (why), kept apart. A retired node keeps its complaints and takes no new ones. Never a circle.
import { type Refusal, refuse } from './refusal.ts';

export interface TaxonomyNode {
  readonly id: string;
  readonly taxonomy: string;
  readonly parent: string | null;
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly retired: boolean;
  /** Its place among those beside it, from 1; 0 while nobody has put them in an order: those stand last, by name. */
  readonly position?: number;
}

/** The names from the root to the node: ['Heating', 'Boilers', 'Combination boilers']. */
export function pathTo(nodes: ReadonlyMap<string, TaxonomyNode>, id: string): string[] {
  const path: string[] = [];
  const seen = new Set<string>();
  for (let at = nodes.get(id); at && !seen.has(at.id); at = at.parent === null ? undefined : nodes.get(at.parent)) {
    seen.add(at.id);
    path.unshift(at.name);
  }
  return path;
}

/** Whether the node may stand under that parent (null: at the top); the refusal says why not. */
export function refuseMove(nodes: ReadonlyMap<string, TaxonomyNode>, id: string, under: string | null): Refusal | undefined {
  if (under === null) return undefined;
  const parent = nodes.get(under);
  if (!parent || parent.taxonomy !== nodes.get(id)?.taxonomy) return refuse('taxonomy.unknown');
  if (parent.retired) return refuse('taxonomy.retired');
  const seen = new Set<string>();
  for (let at: string | null = under; at !== null && !seen.has(at); at = nodes.get(at)?.parent ?? null) {
    if (at === id) return refuse('taxonomy.own-branch');
    seen.add(at);
  }
  return undefined;
}

/** All in one place, in their order, with this one put before that one (null: last); undefined where that one is not beside it. */
export function putBefore(nodes: ReadonlyMap<string, TaxonomyNode>, id: string, before: string | null): string[] | undefined {
  const node = nodes.get(id);
  const others = [...nodes.values()]
    .filter(({ id: own, taxonomy, parent }) => own !== id && taxonomy === node?.taxonomy && parent === node.parent)
    .toSorted((a, b) => placeIn(a) - placeIn(b) || a.name.toLowerCase().localeCompare(b.name.toLowerCase(), 'en'))
    .map((other) => other.id);
  const at = before === null ? others.length : others.indexOf(before);
  return node && at >= 0 ? others.toSpliced(at, 0, id) : undefined;
}

const placeIn = ({ position = 0 }: TaxonomyNode): number => (position === 0 ? Number.MAX_SAFE_INTEGER : position);

/** Whether another node in use has this name in the same place. */
export function nameTaken(
  nodes: ReadonlyMap<string, TaxonomyNode>,
  place: Pick<TaxonomyNode, 'taxonomy' | 'parent' | 'name'>,
  own?: string,
): boolean {
  const name = place.name.toLowerCase();
  return [...nodes.values()].some(
    (node) =>
      node.id !== own &&
      !node.retired &&
      node.taxonomy === place.taxonomy &&
      node.parent === place.parent &&
      node.name.toLowerCase() === name,
  );
}

export interface NodeSuggestion {
  readonly id: string;
  /** The words of the text that name the node. */
  readonly words: readonly string[];
}

/**
 * Nodes whose name or synonym stands in the text, best first: whole words, plural or not, deeper and longer matches before
 * shorter ones. Simple on purpose: a person can see at once why it was suggested.
 */
export function suggestNodes(text: string, nodes: readonly TaxonomyNode[], most = 3): NodeSuggestion[] {
  const said = ` ${stem(text)} `;
  const found = nodes
    .filter(({ retired }) => !retired)
    .map(({ id, name, synonyms }) => ({ id, words: [name, ...synonyms].filter((word) => says(said, word)) }))
    .filter(({ words }) => words.length > 0);
  return found.toSorted((a, b) => weight(b.words) - weight(a.words)).slice(0, most);
}

const weight = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);

function says(said: string, word: string): boolean {
  const wanted = stem(word);
  return wanted !== '' && said.includes(` ${wanted} `);
}

/** Lower case, letters and digits only, and each word without its plural ending: enough to find 'boilers' in 'the boiler'. */
function stem(text: string): string {
  const words =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (word.length > 3 ? word.replace(/(?:ies)$/, 'y').replace(/([^s])s$/, '$1') : word)).join(' ');
}
