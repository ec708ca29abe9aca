// Routes of the taxonomy: products, categories and causes, read whole and changed one at a time, with their history.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { addTaxonomyNode } from '#handling/intake/add-taxonomy-node.ts';
import { moveTaxonomyNode } from '#handling/intake/move-taxonomy-node.ts';
import { orderTaxonomyNode } from '#handling/intake/order-taxonomy-node.ts';
import { renameTaxonomyNode } from '#handling/intake/rename-taxonomy-node.ts';
import { restoreTaxonomyNode } from '#handling/intake/restore-taxonomy-node.ts';
import { retireTaxonomyNode } from '#handling/intake/retire-taxonomy-node.ts';
import { RecordPage, recordOf, recordQuery } from '#views/complaints/complaint-record.ts';
import { TaxonomyTree, taxonomyTree } from '#views/taxonomy/taxonomy-tree.ts';
import { onThing } from '../on-complaint.ts';
import { route } from '../route.ts';

const node = z.object({ id: z.uuid() });
const onNode = onThing({ thing: 'node', path: '/api/taxonomy/:id', tag: 'Settings', scope: 'administer' });

export const taxonomyRoutes = [
  route({
    method: 'GET',
    path: '/api/taxonomy',
    tag: 'Settings',
    summary: 'Read products, categories and causes',
    reply: TaxonomyTree,
    scope: 'read',
    handle: ({ house, actor }) => taxonomyTree(house.db, actor),
  }),
  route({
    method: 'POST',
    path: '/api/taxonomy',
    tag: 'Settings',
    summary: 'Add a product, category or cause',
    body: addTaxonomyNode.input,
    reply: node,
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, addTaxonomyNode, body, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/taxonomy/:id/record',
    tag: 'Record',
    summary: 'Read the history of a product, category or cause in words',
    params: node,
    query: recordQuery,
    reply: RecordPage,
    scope: 'read',
    handle: ({ house, actor, params, query }) => recordOf(house.db, actor, { of: 'taxonomy_node', id: params.id }, query),
  }),
  onNode('name', 'Rename it, or change the other words for it', renameTaxonomyNode, node),
  onNode('place', 'Move it, with all below it', moveTaxonomyNode, node),
  onNode('order', 'Put it before another in the same place, or last', orderTaxonomyNode, node),
  onNode('retirement', 'Retire it: it keeps its complaints and takes no new ones', retireTaxonomyNode, node),
  onNode('restoral', 'Bring it back', restoreTaxonomyNode, node),
];
