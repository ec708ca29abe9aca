// Releasing money: what it weighs against the authority of whoever releases it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beyond } from './approval.ts';
import { currency } from './currency.ts';
import type { Option } from './option.ts';
import { releaseWeight } from './payment.ts';
import { basisNames, type RedressItem } from './redress.ts';

const none = { amounts: {}, complaints: 0 };
const chosen = (items: readonly RedressItem[]): Option => ({
  id: 'a',
  kind: 'compensation',
  title: 'Some money',
  detail: '',
  customerBenefits: '',
  customerDrawbacks: '',
  ourBenefits: '',
  ourDrawbacks: '',
  cost: 0,
  currency: currency('GBP'),
  items: items.map((item, at) => ({ ...item, id: String(at), reason: '', working: null })),
  risks: [],
  state: 'chosen',
  hold: { offered: false, agreed: false, paid: true },
  version: 1,
});
const over = (of: RedressItem, options: readonly Option[], limits: object, beside = none) =>
  beyond(releaseWeight(of, options, beside), limits, currency('GBP'));

describe('Releasing a payment', () => {
  const loss = { basis: 'financial-loss', minor: 25_000 } as const;
  const upset = { basis: 'distress-inconvenience', minor: 9_000 } as const;
  const limits = { 'financial-loss': 25_000, 'distress-inconvenience': 10_000, total: 30_000 };

  it('weighs all redress together, so that its parts released one by one pass no limit that the whole would not', () => {
    const words = ['all redress would come to £340 on this complaint, and your limit is £300'];
    for (const one of [loss, upset]) expect(over(one, [chosen([loss, upset])], limits)).toEqual(words);
  });

  it('asks nothing for the other kinds: somebody else releases those', () => {
    expect(over(upset, [chosen([loss, upset])], { 'distress-inconvenience': 9_000, total: null })).toEqual([]);
  });

  it('counts what the same customer is given on complaints near it', () => {
    const beside = { amounts: { 'distress-inconvenience': 2_000 }, complaints: 1 };
    expect(over(upset, [chosen([upset])], limits)).toEqual([]);
    expect(over(upset, [chosen([upset])], limits, beside)[0]).toContain('£110 on this complaint and another of the same customer');
  });

  it('is never lighter than the payment itself', () => {
    const item = fc.record({ basis: fc.constantFrom(...basisNames), minor: fc.integer({ min: 1, max: 1_000_000 }) });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), (items) => {
        for (const one of items)
          expect(releaseWeight(one, [chosen(items)], none).after[one.basis]).toBeGreaterThanOrEqual(one.minor);
      }),
    );
  });
});
