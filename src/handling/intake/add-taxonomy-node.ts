// Adds a product, category or cause, at the top or below another.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { taxonomies } from '#domain/taxonomies.ts';
import { nameTaken } from '#domain/taxonomy.ts';
import { newId } from '#platform/new-id.ts';
import { addNode, lockTaxonomy } from '#records/taxonomy.ts';
import { command } from '../command.ts';
import { nodeName, synonyms } from './inputs.ts';

export const addTaxonomyNode = command({
  permission: 'edit-taxonomy',
  reach: 'program',
  input: z.object({
    taxonomy: z.enum(Object.keys(taxonomies) as [keyof typeof taxonomies]),
    under: z.uuid().nullable().default(null),
    name: nodeName,
    synonyms,
  }),
  async run({ taxonomy, under, name, synonyms }, { tx, now }) {
    const nodes = await lockTaxonomy(tx);
    const parent = under === null ? null : nodes.get(under);
    if (parent === undefined || (parent && parent.taxonomy !== taxonomy)) return refuse('taxonomy.unknown');
    if (parent?.retired) return refuse('taxonomy.retired');
    if (nameTaken(nodes, { taxonomy, parent: under, name }))
      return refuse('taxonomy.name-taken', { fields: { name: 'Already used here.' } });
    const id = newId(now);
    await addNode(tx, { id, taxonomy, parent_id: under, name, synonyms });
    const facts = { node: id, taxonomy, change: 'added', name: { was: null, becomes: name } } as const;
    return { happened: [{ kind: 'taxonomy-changed', about: id, ...facts }], reply: { id } };
  },
});
