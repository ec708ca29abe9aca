// What the words of a complaint suggest, and the shape of a tree.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathTo, refuseMove, suggestNodes, type TaxonomyNode } from './taxonomy.ts';

const node = (id: string, name: string, more: Partial<TaxonomyNode> = {}): TaxonomyNode => ({
  id,
  taxonomy: 'product',
  parent: null,
  name,
  synonyms: [],
  retired: false,
  ...more,
});

describe('Suggesting a product from the words', () => {
  const nodes = [
    node('heating', 'Heating'),
    node('boilers', 'Boilers', { parent: 'heating', synonyms: ['combi', 'central heating'] }),
    node('lifts', 'Lifts'),
    node('old', 'Gas fires', { retired: true }),
  ];

  it('finds a name in the singular or plural, in any case, and a synonym of several words', () => {
    expect(suggestNodes('The BOILER is broken', nodes)).toEqual([{ id: 'boilers', words: ['Boilers'] }]);
    expect(suggestNodes('Our central heating', nodes)[0]).toEqual({ id: 'boilers', words: ['central heating'] });
  });

  it('finds whole words only, and nothing that is retired', () => {
    expect(suggestNodes('A lifting platform, two gas fires', nodes)).toEqual([]);
  });

  it('puts the longer match first', () => {
    expect(suggestNodes('Heating: the combi boiler', nodes).map(({ id }) => id)).toEqual(['boilers', 'heating']);
  });

  it('takes any text and any names, however odd', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, names) => {
        const found = suggestNodes(
          text,
          names.map((name, index) => node(String(index), name)),
        );
        expect(found.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('A tree of products', () => {
  it('never holds an entry below itself, whatever is moved where', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const moves = fc.array(fc.tuple(fc.constantFrom(...ids), fc.option(fc.constantFrom(...ids))));
    fc.assert(
      fc.property(moves, (wanted) => {
        const nodes = new Map(ids.map((id) => [id, node(id, id)]));
        for (const [id, under] of wanted) if (!refuseMove(nodes, id, under)) nodes.set(id, node(id, id, { parent: under }));
        for (const id of ids) {
          const path = pathTo(nodes, id);
          expect(new Set(path).size).toBe(path.length);
          const [root = ''] = path;
          expect(nodes.get(root)?.parent).toBeNull();
        }
      }),
    );
  });

  it('takes nothing from another list', () => {
    const nodes = new Map([node('a', 'A'), node('b', 'B', { taxonomy: 'cause' })].map((one) => [one.id, one]));
    expect(refuseMove(nodes, 'a', 'b')?.code).toBe('taxonomy.unknown');
  });
});
