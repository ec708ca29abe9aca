// Bands of what is usual, and which rates of interest are for complaints of a day.
import { describe, expect, it } from 'vitest';
import { day } from './day.ts';
import { bandFaults, bandOf, type InterestRule, isInForce, type RedressBand } from './redress-rule.ts';

const cited = { source: 'Guidance', evidence: 'V2', sure: 'high', unconfirmed: false } as const;
const band = (id: string, from: number, to: number | null, currency = 'GBP'): RedressBand => ({
  ...cited,
  id,
  basis: 'distress-inconvenience',
  from,
  to,
  currency,
  says: id,
});
const bands = [band('small', 0, 10000), band('middle', 10000, 30000), band('large', 30000, null)];

describe('The band of an amount', () => {
  it('is the first it falls in; an amount where two meet is in the lower', () => {
    expect([1, 10000, 10001, 30000, 9_999_999].map((minor) => bandOf(minor, bands)?.id)).toEqual([
      'small',
      'small',
      'middle',
      'middle',
      'large',
    ]);
  });
});

describe('Bands of a pack', () => {
  it('follow one on the other, each basis and currency by itself', () => {
    expect(bandFaults([...bands, band('euro', 0, 500, 'EUR')])).toEqual([]);
    expect(bandFaults([band('a', 0, 100), band('b', 200, 300)])).toEqual([{ id: 'b', what: "does not begin where 'a' ends" }]);
    expect(bandFaults([band('a', 0, null), band('b', 200, 300)])).toEqual([{ id: 'b', what: 'comes after a band without end' }]);
    expect(bandFaults([band('a', 100, 100)])).toEqual([{ id: 'a', what: 'ends before it begins' }]);
  });
});

describe('A rate of interest that a regime names', () => {
  it('is for complaints from its first day to its last', () => {
    const rule = { from: day('2001-12-01'), to: day('2025-12-31') } as InterestRule;
    const days = ['2001-11-30', '2001-12-01', '2025-12-31', '2026-01-01'];
    expect(days.map((on) => isInForce(rule, day(on)))).toEqual([false, true, true, false]);
    expect(isInForce({ ...rule, to: null }, day('2199-01-01'))).toBe(true);
  });
});
