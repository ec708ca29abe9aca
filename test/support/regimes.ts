// Products and categories for tests of which rules apply.
import { perform } from '#handling/command.ts';
import { addTaxonomyNode } from '#handling/intake/add-taxonomy-node.ts';
import { done, type TestHouse } from './house.ts';
import { person } from './people.ts';

/** A node of a taxonomy; its id. */
export async function node(house: TestHouse, taxonomy: 'product' | 'category', name: string): Promise<string> {
  const actor = await person(house, { name: 'Imra Improver', roles: ['improver'] });
  return done(await perform(house, addTaxonomyNode, { taxonomy, name }, { actor })).id;
}
