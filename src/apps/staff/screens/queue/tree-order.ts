// The entries of a taxonomy in the order of its tree, each after what it lies under, with how deep it lies.
export interface TreeNode {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
}

export function inTreeOrder<Node extends TreeNode>(nodes: readonly Node[]): (Node & { readonly depth: number })[] {
  const known = new Set(nodes.map(({ id }) => id));
  const below = Map.groupBy(nodes, ({ parent }) => (parent !== null && known.has(parent) ? parent : ''));
  const listed = (parent: string, depth: number): (Node & { readonly depth: number })[] =>
    (below.get(parent) ?? []).flatMap((node) => [{ ...node, depth }, ...listed(node.id, depth + 1)]);
  return listed('', 0);
}
