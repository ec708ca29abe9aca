// A taxonomy as a list.
import { describe, expect, it } from 'vitest';
import { inTreeOrder } from './tree-order.ts';

const node = (id: string, parent: string | null = null) => ({ id, name: id, parent });

describe('A taxonomy in the order of its tree', () => {
  it('has each entry after what it lies under', () => {
    const nodes = [node('heating'), node('rent'), node('boilers', 'heating'), node('gas', 'boilers'), node('radiators', 'heating')];
    expect(inTreeOrder(nodes).map(({ id, depth }) => [id, depth])).toEqual([
      ['heating', 0],
      ['boilers', 1],
      ['gas', 2],
      ['radiators', 1],
      ['rent', 0],
    ]);
  });

  it('loses no entry whose parent was retired', () => {
    expect(inTreeOrder([node('boilers', 'gone')]).map(({ id }) => id)).toEqual(['boilers']);
  });
});
