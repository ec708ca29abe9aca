// Brings back a retired product, category or cause, where its place is still there and its name is free.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { nameTaken } from '#domain/taxonomy.ts';
import { lockTaxonomy, saveNode } from '#records/taxonomy.ts';
import { command } from '../command.ts';
import { seen } from './inputs.ts';

export const restoreTaxonomyNode = command({
  permission: 'edit-taxonomy',
  reach: 'program',
  input: z.object({ node: z.uuid(), version: seen }),
  async run({ node: id, version }, { tx }) {
    const nodes = await lockTaxonomy(tx);
    const node = nodes.get(id);
    if (!node) return refuse('taxonomy.unknown');
    if (node.version !== version) return refuse('page.stale', { facts: { seen: version, now: node.version } });
    if (!node.retired) return { unchanged: true, reply: { id } };
    if (node.parent !== null && nodes.get(node.parent)?.retired) return refuse('taxonomy.retired');
    if (nameTaken(nodes, node, id)) return refuse('taxonomy.name-taken');
    await saveNode(tx, id, { retired_at: null });
    const facts = { node: id, taxonomy: node.taxonomy, change: 'restored' } as const;
    return { happened: [{ kind: 'taxonomy-changed', about: id, ...facts }], reply: { id } };
  },
});
