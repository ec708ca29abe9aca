// Renames a product, category or cause, or changes the other words by which it is recognised. Its complaints stay with it.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { nameTaken } from '#domain/taxonomy.ts';
import { lockTaxonomy, saveNode } from '#records/taxonomy.ts';
import { command } from '../command.ts';
import { nodeName, seen, synonyms } from './inputs.ts';

export const renameTaxonomyNode = command({
  permission: 'edit-taxonomy',
  reach: 'program',
  input: z.object({ node: z.uuid(), version: seen, name: nodeName, synonyms }),
  async run({ node: id, version, name, synonyms }, { tx }) {
    const nodes = await lockTaxonomy(tx);
    const node = nodes.get(id);
    if (!node) return refuse('taxonomy.unknown');
    if (node.version !== version) return refuse('page.stale', { facts: { seen: version, now: node.version } });
    const { taxonomy, parent } = node;
    if (nameTaken(nodes, { taxonomy, parent, name }, id))
      return refuse('taxonomy.name-taken', { fields: { name: 'Already used here.' } });
    await saveNode(tx, id, { name, synonyms });
    const facts = { node: id, taxonomy, change: 'renamed', name: { was: node.name, becomes: name } } as const;
    return { happened: [{ kind: 'taxonomy-changed', about: id, ...facts }], reply: { id } };
  },
});
