// Which regimes apply, by entity, product, category and the day of receipt; and what stays when a complaint is sorted anew.
import { describe, expect, it } from 'vitest';
import { day } from './day.ts';
import { decideAgain, decideRegimes, lineOf, type RegimeFacts, type RegimeRule } from './regime-rule.ts';

const rule = (more: Partial<RegimeRule>): RegimeRule => ({
  name: 'A rule',
  product: null,
  category: null,
  legalEntity: null,
  from: null,
  to: null,
  rulePack: 'other',
  applies: 'as-well',
  type: null,
  ...more,
});
const facts: RegimeFacts = {
  products: ['payments', 'cards'],
  categories: ['privacy'],
  points: [
    { id: 'p1', categories: [] },
    { id: 'p2', categories: ['leak', 'data'] },
  ],
  legalEntity: 'bank',
  received: day('2026-11-23'),
  entityPack: 'general',
};
const packs = (rules: RegimeRule[], of: RegimeFacts = facts) => decideRegimes(rules, of).map(({ rulePack }) => rulePack);

describe('Which regimes apply', () => {
  it('are those of the legal entity where no rule fits', () => {
    expect(decideRegimes([rule({ product: 'loans' })], facts)).toMatchObject([
      { rulePack: 'general', main: true, because: 'entity', type: null },
    ]);
  });

  it('follow the first rule that says "instead", and every one that says "as well"', () => {
    const rules = [
      rule({ name: 'Payments', product: 'payments', rulePack: 'payments-rules', applies: 'instead', type: 'card' }),
      rule({ name: 'Later', product: 'payments', rulePack: 'never-reached', applies: 'instead' }),
      rule({ name: 'Privacy', category: 'privacy', rulePack: 'data-rules' }),
    ];
    expect(decideRegimes(rules, facts)).toMatchObject([
      { rulePack: 'payments-rules', main: true, because: 'rule', becauseRule: 'Payments', type: 'card', typeBecause: 'rule' },
      { rulePack: 'data-rules', main: false, becauseRule: 'Privacy', points: null },
    ]);
  });

  it('bear on certain points where only those fit', () => {
    const [, data] = decideRegimes([rule({ category: 'data', rulePack: 'data-rules' })], facts);
    expect(data).toMatchObject({ rulePack: 'data-rules', points: ['p2'] });
  });

  it('are decided by the day of receipt, so that a rule of tomorrow reaches nothing received today', () => {
    const from = rule({ rulePack: 'new-rules', applies: 'instead', from: day('2026-11-24') });
    expect(packs([from])).toEqual(['general']);
    expect(packs([from], { ...facts, received: day('2026-11-24') })).toEqual(['new-rules']);
    const to = rule({ rulePack: 'old-rules', applies: 'instead', to: day('2026-11-23') });
    expect(packs([to])).toEqual(['old-rules']);
    expect(packs([to], { ...facts, received: day('2026-11-24') })).toEqual(['general']);
  });

  it('may only say what kind of complaint it is to the rules that apply anyway', () => {
    const [main] = decideRegimes([rule({ product: 'cards', rulePack: 'general', type: 'card', applies: 'as-well' })], facts);
    expect(main).toMatchObject({ rulePack: 'general', because: 'entity', type: 'card', typeBecause: 'rule' });
  });

  it('go up the tree from a node to its root', () => {
    const parents = new Map([
      ['c', 'b'],
      ['b', 'a'],
      ['a', null],
    ]);
    expect(lineOf('c', parents)).toEqual(['c', 'b', 'a']);
    expect(lineOf(null, parents)).toEqual([]);
  });
});

describe('A complaint sorted anew', () => {
  const instead = [rule({ name: 'Payments', product: 'payments', rulePack: 'payments-rules', applies: 'instead' as const })];
  const had = decideRegimes([], facts);

  it('comes under the rules that now fit', () => {
    expect(decideAgain(had, [], decideRegimes(instead, facts))).toMatchObject([{ rulePack: 'payments-rules', main: true }]);
  });

  it('keeps the rules its entity answered to when it came in, whatever the entity answers to now', () => {
    expect(decideAgain(had, [], decideRegimes([], { ...facts, entityPack: 'newer' }))).toEqual(had);
  });

  it('keeps what a person chose, and does not bring back what a person took away', () => {
    const chosen = [{ ...had[0]!, because: 'person' as const, rulePack: 'chosen' }];
    expect(decideAgain(chosen, [], decideRegimes(instead, facts))).toEqual(chosen);
    const also = decideRegimes([rule({ rulePack: 'data-rules' })], facts);
    expect(decideAgain(had, ['data-rules'], also).map(({ rulePack }) => rulePack)).toEqual(['general']);
    expect(decideAgain(had, [], also).map(({ rulePack }) => rulePack)).toEqual(['general', 'data-rules']);
  });

  it('keeps the kind of complaint a person said, and follows the rules where nobody did', () => {
    const typed = decideRegimes([rule({ rulePack: 'general', type: 'card' })], facts);
    expect(decideAgain(had, [], typed)[0]).toMatchObject({ type: 'card', typeBecause: 'rule' });
    const said = [{ ...had[0]!, type: 'loan', typeBecause: 'person' as const }];
    expect(decideAgain(said, [], typed)[0]).toMatchObject({ type: 'loan', typeBecause: 'person' });
  });
});
