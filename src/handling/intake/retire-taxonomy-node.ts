// Retires a product, category or cause: it keeps its complaints and its history, and takes no new ones. What stands below it
// is moved or retired first.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { lockTaxonomy, saveNode } from '#records/taxonomy.ts';
import { command } from '../command.ts';
import { seen } from './inputs.ts';

export const retireTaxonomyNode = command({
  permission: 'edit-taxonomy',
  reach: 'program',
  input: z.object({ node: z.uuid(), version: seen }),
  async run({ node: id, version }, { tx, now }) {
    const nodes = await lockTaxonomy(tx);
    const node = nodes.get(id);
    if (!node) return refuse('taxonomy.unknown');
    if (node.version !== version) return refuse('page.stale', { facts: { seen: version, now: node.version } });
    if (node.retired) return { unchanged: true, reply: { id } };
    if ([...nodes.values()].some((other) => other.parent === id && !other.retired)) return refuse('taxonomy.has-branch');
    await saveNode(tx, id, { retired_at: now });
    const facts = { node: id, taxonomy: node.taxonomy, change: 'retired' } as const;
    return { happened: [{ kind: 'taxonomy-changed', about: id, ...facts }], reply: { id } };
  },
});
