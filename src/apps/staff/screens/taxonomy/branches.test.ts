// The tree the taxonomy screen draws from the list of entries it is given.
import { describe, expect, it } from 'vitest';
import { type Branch, branchesInUse, branchesOf, branchesWith, placeOf, placesFor } from './branches.ts';
import type { Entry } from './taxonomy-questions.ts';

const entry = (id: string, parent: string | null, more: Partial<Entry> = {}): Entry => ({
  id,
  version: 1,
  taxonomy: 'product',
  parent,
  name: id,
  synonyms: [],
  retired: false,
  open: 0,
  ...more,
});
const entries = [
  entry('Heating', null),
  entry('Lifts', null),
  entry('Boilers', 'Heating', { synonyms: ['furnace'] }),
  entry('Combis', 'Boilers'),
  entry('Storage heaters', 'Heating', { retired: true }),
];
const names = (branches: readonly Branch[]): unknown[] =>
  branches.map(({ entry: { name }, below }) => (below.length > 0 ? [name, names(below)] : name));

describe('The tree of products', () => {
  it('has each entry below its parent', () => {
    expect(names(branchesOf(entries))).toEqual([['Heating', [['Boilers', ['Combis']], 'Storage heaters']], 'Lifts']);
  });

  it('says where an entry stands', () => {
    expect(placeOf(entries, entry('Combis', 'Boilers'))).toBe('Heating › Boilers › Combis');
  });

  it('offers no place in an entry’s own branch, and none that is retired', () => {
    expect(placesFor(entries, entry('Boilers', 'Heating')).map(({ id }) => id)).toEqual(['Heating', 'Lifts']);
  });

  it('keeps the way to what is searched for, by name and by other words', () => {
    expect(names(branchesWith(branchesOf(entries), ' FURNACE'))).toEqual([['Heating', [['Boilers', ['Combis']]]]]);
    expect(names(branchesWith(branchesOf(entries), 'none such'))).toEqual([]);
  });

  it('leaves out what is retired', () => {
    expect(names(branchesInUse(branchesOf(entries)))).toEqual([['Heating', [['Boilers', ['Combis']]]], 'Lifts']);
  });

  it('keeps a retired entry that is open, so that it can be brought back', () => {
    expect(names(branchesInUse(branchesOf(entries), 'Storage heaters'))).toEqual(names(branchesOf(entries)));
  });
});
