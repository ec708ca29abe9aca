// Puts a product, category or cause before another that stands in the same place, or last there: people look for what is chosen
// most at the top. Where nobody has ordered anything, names stand by the alphabet.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { putBefore } from '#domain/taxonomy.ts';
import { lockTaxonomy, saveNode, saveOrder } from '#records/taxonomy.ts';
import { command } from '../command.ts';
import { seen } from './inputs.ts';

export const orderTaxonomyNode = command({
  permission: 'edit-taxonomy',
  reach: 'program',
  input: z.object({ node: z.uuid(), version: seen, before: z.uuid().nullable().describe('The one it is put before; null: last') }),
  async run({ node: id, version, before }, { tx }) {
    const nodes = await lockTaxonomy(tx);
    const node = nodes.get(id);
    if (!node) return refuse('taxonomy.unknown');
    if (node.version !== version) return refuse('page.stale', { facts: { seen: version, now: node.version } });
    const order = putBefore(nodes, id, before);
    if (!order) return refuse('taxonomy.unknown');
    await saveOrder(tx, order);
    await saveNode(tx, id, {});
    const facts = { node: id, taxonomy: node.taxonomy, change: 'ordered', before } as const;
    return { happened: [{ kind: 'taxonomy-changed', about: id, ...facts }], reply: { id } };
  },
});
