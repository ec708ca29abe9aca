// How far a person's authority reaches, and that parts of an amount pass no limit that the whole would not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitsOf, overLimits } from './authority.ts';
import { amountsOf, basisNames, committed, greatestOf, plus, type RedressItem, totalOf } from './redress.ts';

const limits = { goodwill: 5000, 'financial-loss': 25000, total: 26000 };

describe('Authority', () => {
  it('is a person’s own limit before those of their roles, and of several roles the greatest', () => {
    const role = (minor: number | null) => ({ kind: 'goodwill' as const, role: 'handler', minor });
    expect(limitsOf([role(5000), role(9000)])).toEqual({ goodwill: 9000 });
    expect(limitsOf([role(5000), role(null)])).toEqual({ goodwill: null });
    expect(limitsOf([role(5000), { kind: 'goodwill', role: null, minor: 100 }])).toEqual({ goodwill: 100 });
  });

  it('reaches to the limit and not a penny further', () => {
    expect(overLimits({}, { goodwill: 5000 }, limits)).toEqual([]);
    expect(overLimits({}, { goodwill: 5001 }, limits)).toEqual([{ kind: 'goodwill', minor: 5001, limit: 5000 }]);
  });

  it('does not reach a kind for which no limit was set', () => {
    expect(overLimits({}, { interest: 1 }, limits)).toEqual([{ kind: 'interest', minor: 1, limit: undefined }]);
  });

  it('holds all kinds together to one limit', () => {
    const after = { goodwill: 5000, 'financial-loss': 25000 };
    expect(overLimits({}, after, limits)).toEqual([{ kind: 'total', minor: 30000, limit: 26000 }]);
  });

  it('is not asked of who leaves as it is, or lowers, what somebody else committed', () => {
    expect(overLimits({ goodwill: 90000 }, { goodwill: 90000 }, limits)).toEqual([]);
    expect(overLimits({ goodwill: 90000 }, { goodwill: 80000, 'financial-loss': 0 }, limits)).toEqual([]);
  });

  it('cannot be passed by splitting: pieces in any number of options come to the same as the whole', () => {
    const item = fc.record({ basis: fc.constantFrom(...basisNames), minor: fc.integer({ min: 1, max: 1_000_000 }) });
    fc.assert(
      fc.property(fc.array(fc.array(item, { maxLength: 5 }), { maxLength: 6 }), (split: RedressItem[][]) => {
        const options = split.map((items, at) => ({ id: String(at), chosen: true, amounts: amountsOf(items) }));
        const together = committed(options, []);
        expect(overLimits({}, together, limits)).toEqual(overLimits({}, amountsOf(split.flat()), limits));
      }),
    );
  });
});

describe('What is committed', () => {
  it('counts of several offers only the greatest, since the customer takes one', () => {
    const option = (id: string, goodwill: number) => ({ id, chosen: false, amounts: { goodwill } });
    expect(committed([option('a', 100), option('b', 250)], [['a'], ['b']])).toEqual({ goodwill: 250 });
    expect(committed([option('a', 100), option('b', 250)], [['a', 'b']])).toEqual({ goodwill: 350 });
  });

  it('does not count a chosen option again when it is offered', () => {
    const options = [{ id: 'a', chosen: true, amounts: { goodwill: 100 } }];
    expect(committed(options, [['a']])).toEqual({ goodwill: 100 });
  });

  it('is at least each alternative and at most their sum', () => {
    const amounts = fc.dictionary(fc.constantFrom(...basisNames), fc.integer({ min: 1, max: 1_000_000 }));
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 4 }), (alternatives) => {
        const most = greatestOf(alternatives);
        for (const one of alternatives) expect(overLimits(most, one, {}).filter(({ kind }) => kind !== 'total')).toEqual([]);
        expect(totalOf(most)).toBeLessThanOrEqual(totalOf(alternatives.reduce((all, one) => plus(all, one), {})));
      }),
    );
  });
});
