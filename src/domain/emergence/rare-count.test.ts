// The upper tail of the negative binomial, against cases that are known in closed form, and as the distribution it must be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOfAtLeast } from './rare-count.ts';

describe('The chance of so many or more', () => {
  it('is that of the geometric distribution where the size is 1', () => {
    for (const count of [1, 2, 5, 40]) {
      const chance = chanceOfAtLeast(count, { mean: 3, size: 1 });
      expect(chance / (3 / 4) ** count).toBeCloseTo(1, 9);
    }
  });
  it('is that of the Poisson distribution where the size is very great', () => {
    const mean = 0.05;
    const three = Math.exp(-mean) * (mean ** 3 / 6 + mean ** 4 / 24 + mean ** 5 / 120 + mean ** 6 / 720);
    expect(chanceOfAtLeast(3, { mean, size: 1e9 }) / three).toBeCloseTo(1, 6);
  });
  it('keeps its digits far out', () => {
    expect(Math.log10(chanceOfAtLeast(500, { mean: 1, size: 1 }))).toBeCloseTo(500 * Math.log10(0.5), 6);
  });
  it('is 1 for none or more, falls with the count and rises with the mean', () => {
    const level = fc.record({
      mean: fc.double({ min: 0.001, max: 500, noNaN: true }),
      size: fc.double({ min: 0.1, max: 1e6, noNaN: true }),
    });
    fc.assert(
      fc.property(level, fc.integer({ min: 0, max: 800 }), ({ mean, size }, count) => {
        const chance = chanceOfAtLeast(count, { mean, size });
        expect(chanceOfAtLeast(0, { mean, size })).toBe(1);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(chanceOfAtLeast(count + 1, { mean, size })).toBeLessThanOrEqual(chance + 1e-9);
        expect(chanceOfAtLeast(count, { mean: mean * 1.1, size })).toBeGreaterThanOrEqual(chance - 1e-9);
      }),
    );
  });
  it('refuses a mean of nothing', () => {
    expect(() => chanceOfAtLeast(1, { mean: 0, size: 1 })).toThrow(/above 0/);
  });
});
