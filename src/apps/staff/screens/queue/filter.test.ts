// The filter of a list as it stands in an address.
import { describe, expect, it } from 'vitest';
import { filterFrom, sameFilter, withPart } from './filter.ts';

describe('The filter in an address', () => {
  it('has the parts it knows, numbers read as the words they were typed as', () => {
    expect(filterFrom({ whose: 'mine', words: 123, page: 'x', due: '', stage: { a: 1 } })).toEqual({ whose: 'mine', words: '123' });
  });

  it('changes one part and keeps the others', () => {
    expect(withPart({ whose: 'mine', due: 'overdue' }, 'due', 'today')).toEqual({ whose: 'mine', due: 'today' });
    expect(withPart({ whose: 'mine', due: 'overdue' }, 'due', null)).toEqual({ whose: 'mine' });
  });

  it('is the same whatever the order of its parts', () => {
    expect(sameFilter({ a: '1', b: '2' }, { b: '2', a: '1' })).toBe(true);
    expect(sameFilter({ a: '1' }, {})).toBe(false);
  });
});
