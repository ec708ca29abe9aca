// In which lines of a return a complaint falls: by where somebody placed its entry, else by the entry's name, else as the entry above.
import { leaves, type Written } from './definition.ts';
import type { Exported, Row } from './exported.ts';

export interface Placing {
  /** The line and the group it stands in, or '?' where it falls in none. */
  linesOf(complaint: Row, points: readonly Row[]): string[];
  /** The lines and groups in which something of the organisation's falls. */
  readonly business: ReadonlySet<string>;
  nodePath(node: string): string[];
}

const columns: Readonly<Record<string, string>> = { product: 'product_id', category: 'category_id', cause: 'cause_id' };

export function placing(all: Exported, pack: string, definition: Written, part: 'rows' | 'causes'): Placing {
  const by = definition.mapping[part] ?? (part === 'rows' ? 'product' : 'category');
  const nodes = new Map(all.taxonomy_node.map((node) => [node['id'] ?? '', node]));
  const said = new Map(
    all.return_placement
      .filter((one) => one['rule_pack'] === pack && one['definition'] === definition.id && one['part'] === part)
      .map((one) => [one['node_id'] ?? '', one['line'] ?? '']),
  );
  const known = new Map<string, string[]>();
  for (const { line, above } of leaves(definition[part])) known.set(line.id, above === null ? [line.id] : [above.id, line.id]);
  const named = new Map<string, string>();
  for (const { line } of leaves(definition[part]))
    for (const name of [line.name, ...(line.categories ?? [])]) named.set(name.trim().toLowerCase(), line.id);
  const lineOf = (id: string): string => {
    for (let node = nodes.get(id); node; node = nodes.get(node['parent_id'] ?? '')) {
      const chosen = said.get(node['id'] ?? '');
      if (chosen !== undefined && (chosen === '' || known.has(chosen))) return chosen;
      const byName = named.get((node['name'] ?? '').trim().toLowerCase());
      if (byName !== undefined) return byName;
    }
    return '';
  };
  const found = new Map(
    [...nodes.values()].filter((node) => node['taxonomy'] === by).map((node) => [node['id'] ?? '', lineOf(node['id'] ?? '')]),
  );
  const counted = definition.mapping.by === 'every-point' && by === 'category';
  return {
    linesOf(complaint, points) {
      const own = complaint[columns[by] ?? ''] ?? '';
      const also = counted ? points.filter((one) => one['withdrawn_at'] === '').map((one) => one['category_id'] ?? '') : [];
      const lines = [own, ...also].flatMap((node) => known.get(found.get(node) ?? '') ?? []);
      return lines.length === 0 ? ['?'] : [...new Set(lines)];
    },
    business: new Set([...found.values()].flatMap((line) => known.get(line) ?? [])),
    nodePath(id) {
      const path: string[] = [];
      for (let node = nodes.get(id); node; node = nodes.get(node['parent_id'] ?? '')) path.unshift(node['name'] ?? '');
      return path;
    },
  };
}
