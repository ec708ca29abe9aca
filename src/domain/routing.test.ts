// Where a new complaint goes.
import { describe, expect, it } from 'vitest';
import { factsFor, routeTo, type RoutingFacts, type RoutingRule } from './routing.ts';

const anything = { product: null, category: null, channel: null, severity: null, legalEntity: null };
const rule = (name: string, asks: Partial<RoutingRule>): RoutingRule => ({
  id: name,
  name,
  team: `${name} team`,
  ...anything,
  ...asks,
});
const facts: RoutingFacts = {
  products: ['boilers', 'heating'],
  categories: ['repairs'],
  channel: 'phone',
  severity: 'high',
  legalEntity: 'homes',
};

describe('Routing a complaint', () => {
  it('follows the first rule that fits, in the order the organisation gave them', () => {
    const rules = [
      rule('letters', { channel: 'letter' }),
      rule('heating', { product: 'heating' }),
      rule('phone', { channel: 'phone' }),
    ];
    expect(routeTo(rules, facts)?.name).toBe('heating');
    expect(routeTo(rules.toReversed(), facts)?.name).toBe('phone');
  });

  it('asks for everything a rule says, not for any of it', () => {
    expect(routeTo([rule('both', { product: 'heating', severity: 'low' })], facts)).toBeUndefined();
    expect(routeTo([rule('both', { product: 'heating', severity: 'high' })], facts)?.name).toBe('both');
  });

  it.each([
    ['product above', { product: 'heating' }],
    ['category', { category: 'repairs' }],
    ['channel', { channel: 'phone' }],
    ['severity', { severity: 'high' as const }],
    ['legal entity', { legalEntity: 'homes' }],
  ])('can go by %s', (_, asks) => {
    expect(routeTo([rule('it', asks)], facts)?.team).toBe('it team');
    expect(
      routeTo([rule('it', asks)], { products: [], categories: [], channel: 'x', severity: 'low', legalEntity: 'x' }),
    ).toBeUndefined();
  });

  it('leaves a complaint unassigned when no rule fits', () => {
    expect(routeTo([], facts)).toBeUndefined();
  });

  it('by what it lies under asks for everything above it, to the top', () => {
    const parents = new Map([
      ['combis', 'boilers'],
      ['boilers', 'heating'],
      ['heating', null],
    ]);
    const known = { channel: 'phone', severity: 'high', legalEntity: 'homes' } as const;
    expect(factsFor({ product: 'combis', category: null, ...known }, parents)).toEqual({
      products: ['combis', 'boilers', 'heating'],
      categories: [],
      ...known,
    });
  });
});
