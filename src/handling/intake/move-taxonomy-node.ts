// Moves a product, category or cause, with all below it, to another place in its tree. Never below itself.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { nameTaken, refuseMove } from '#domain/taxonomy.ts';
import { lockTaxonomy, saveNode } from '#records/taxonomy.ts';
import { command } from '../command.ts';
import { seen } from './inputs.ts';

export const moveTaxonomyNode = command({
  permission: 'edit-taxonomy',
  reach: 'program',
  input: z.object({ node: z.uuid(), version: seen, under: z.uuid().nullable() }),
  async run({ node: id, version, under }, { tx }) {
    const nodes = await lockTaxonomy(tx);
    const node = nodes.get(id);
    if (!node) return refuse('taxonomy.unknown');
    if (node.version !== version) return refuse('page.stale', { facts: { seen: version, now: node.version } });
    const no = refuseMove(nodes, id, under);
    if (no) return no;
    const { taxonomy, name, parent } = node;
    if (parent === under) return { unchanged: true, reply: { id } };
    if (nameTaken(nodes, { taxonomy, parent: under, name }, id)) return refuse('taxonomy.name-taken');
    await saveNode(tx, id, { parent_id: under, position: 0 });
    const facts = { node: id, taxonomy, change: 'moved', under: { was: parent, becomes: under } } as const;
    return { happened: [{ kind: 'taxonomy-changed', about: id, ...facts }], reply: { id } };
  },
});
