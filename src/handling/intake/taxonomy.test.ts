// Products, categories and causes changed by those who may: any depth, no circles, nothing lost.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perform } from '#handling/command.ts';
import { logChoices } from '#views/complaints/log-choices.ts';
import { taxonomyTree } from '#views/taxonomy/taxonomy-tree.ts';
import { historyOf } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { addTaxonomyNode } from './add-taxonomy-node.ts';
import { moveTaxonomyNode } from './move-taxonomy-node.ts';
import { orderTaxonomyNode } from './order-taxonomy-node.ts';
import { renameTaxonomyNode } from './rename-taxonomy-node.ts';
import { restoreTaxonomyNode } from './restore-taxonomy-node.ts';
import { retireTaxonomyNode } from './retire-taxonomy-node.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const add = async (name: string, under: string | null = null) =>
  done(await perform(house, addTaxonomyNode, { taxonomy: 'product', under, name }, { actor: house.administrator })).id;

describe('The taxonomy', () => {
  it('grows to any depth, and says where each entry stands', async () => {
    let under = await add('Depth 0');
    for (let depth = 1; depth <= 12; depth += 1) under = await add(`Depth ${depth}`, under);
    const { nodes } = await taxonomyTree(house.db, house.administrator);
    expect(nodes.filter(({ name }) => name.startsWith('Depth'))).toHaveLength(13);
    const { rows } = await house.pool.query<{ path: string[] }>('select taxonomy_path($1) as path', [under]);
    expect(rows[0]?.path).toHaveLength(13);
  });

  it('never lets an entry stand below itself, however two people move at once', async () => {
    const heating = await add('Heating');
    const boilers = await add('Boilers', heating);
    const combis = await add('Combis', boilers);
    const move = (node: string, under: string | null, version = 1) =>
      perform(house, moveTaxonomyNode, { node, version, under }, { actor: house.administrator });
    expect(await move(heating, combis)).toMatchObject({ code: 'taxonomy.own-branch' });
    expect(await move(heating, heating)).toMatchObject({ code: 'taxonomy.own-branch' });
    const [one, other] = [await add('One'), await add('Other')];
    const both = await Promise.all([move(one, other), move(other, one)]);
    expect(both.filter((answer) => 'refused' in answer)).toMatchObject([{ code: 'taxonomy.own-branch' }]);
  });

  it('has one entry of a name in a place, whatever its case', async () => {
    const lifts = await add('Lifts');
    await add('Doors', lifts);
    const again = { taxonomy: 'product', under: lifts, name: 'DOORS' };
    expect(await perform(house, addTaxonomyNode, again, { actor: house.administrator })).toMatchObject({
      code: 'taxonomy.name-taken',
    });
  });

  it('retires an entry only when nothing stands below it, and brings it back', async () => {
    const gardens = await add('Gardens');
    const hedges = await add('Hedges', gardens);
    const actor = house.administrator;
    const retire = (node: string) => perform(house, retireTaxonomyNode, { node, version: 1 }, { actor });
    expect(await retire(gardens)).toMatchObject({ code: 'taxonomy.has-branch' });
    done(await retire(hedges));
    done(await perform(house, restoreTaxonomyNode, { node: hedges, version: 2 }, { actor }));
    expect(await historyOf(house, actor, hedges, 'taxonomy_node')).toEqual([
      'added “Hedges” to products and services',
      'retired “Hedges”',
      'brought back “Hedges”',
    ]);
  });

  it('keeps what an entry was called before', async () => {
    const node = await add('Recieption');
    const renamed = { node, version: 1, name: 'Reception', synonyms: ['front desk', 'front desk'] };
    done(await perform(house, renameTaxonomyNode, renamed, { actor: house.administrator }));
    expect((await historyOf(house, house.administrator, node, 'taxonomy_node')).at(-1)).toBe('renamed “Recieption” to “Reception”');
    const { nodes } = await taxonomyTree(house.db, house.administrator);
    expect(nodes.find(({ id }) => id === node)?.synonyms).toEqual(['front desk']);
    const stale = await perform(house, renameTaxonomyNode, { ...renamed, name: 'Desk' }, { actor: house.administrator });
    expect(stale).toMatchObject({ code: 'page.stale' });
  });

  it('is changed only by those who may', async () => {
    const answer = await perform(house, addTaxonomyNode, { taxonomy: 'product', name: 'Mine' }, { actor: await person(house) });
    expect(answer).toMatchObject({ code: 'permission.missing' });
  });

  it('stands by the alphabet until somebody puts an entry before another; what is new then comes last', async () => {
    const parent = await add('Colours');
    const [blue, green, red] = [await add('Blue', parent), await add('Green', parent), await add('Red', parent)];
    const names = async () =>
      (await taxonomyTree(house.db, house.administrator)).nodes.filter((node) => node.parent === parent).map(({ name }) => name);
    const put = (node: string, before: string | null, version = 1) =>
      perform(house, orderTaxonomyNode, { node, version, before }, { actor: house.administrator });
    expect(await names()).toEqual(['Blue', 'Green', 'Red']);
    done(await put(red, blue));
    expect(await names()).toEqual(['Red', 'Blue', 'Green']);
    done(await put(blue, null));
    await add('Amber', parent);
    expect(await names()).toEqual(['Red', 'Green', 'Blue', 'Amber']);
    expect(await put(green, parent)).toMatchObject({ code: 'taxonomy.unknown' });
    expect(await put(red, green)).toMatchObject({ code: 'page.stale' });
    expect(await historyOf(house, house.administrator, red, 'taxonomy_node')).toEqual([
      'added “Red” to products and services',
      'put “Red” before “Blue”',
    ]);
    const { nodes } = await logChoices(house.db, house.administrator);
    expect(nodes.filter((node) => node.parent === parent).map(({ name }) => name)).toEqual(await names());
  });
});
