// What similar cases received, when it is shown, and which amount stands out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionOf, isUnlike, nearestGroup } from './similar-redress.ts';

describe('What similar cases received', () => {
  it('is not shown of fewer than five, and never makes an amount stand out', () => {
    expect(distributionOf([100, 200, 300, 400])).toBeNull();
    expect(isUnlike(1_000_000, [100, 200, 300, 400])).toBe(false);
  });

  it('is shown by its middle and its spread', () => {
    expect(distributionOf([500, 100, 300, 200, 400])).toEqual({
      count: 5,
      least: 100,
      lowerQuartile: 200,
      median: 300,
      upperQuartile: 400,
      most: 500,
    });
  });

  it('comes from the nearest group that is large enough', () => {
    const many = [1, 2, 3, 4, 5];
    expect(nearestGroup({ outcome: [1], category: many, product: [...many, 6] }).of).toBe('category');
    expect(nearestGroup({ outcome: [], category: [], product: [1] }).of).toBe('product');
  });
});

describe('An amount', () => {
  // Iglewicz and Hoaglin 1993, the example of NIST 1.3.5.17 for the modified z-score: |M| > 3.5 marks an outlier.
  const others = [10000, 12000, 11000, 9000, 10500, 9500];
  it('stands out when its modified z-score is over 3.5, and not before', () => {
    // median 10250, deviations 250, 1750, 750, 1250, 250, 750: MAD 750, so 3.5 is reached 3892 away.
    expect(isUnlike(10250 + 3891, others)).toBe(false);
    expect(isUnlike(10250 + 3892, others)).toBe(true);
    expect(isUnlike(10250 - 3892, others)).toBe(true);
  });

  it('stands out from cases that all received the same when it differs at all', () => {
    expect(isUnlike(5000, [5000, 5000, 5000, 5000, 5000])).toBe(false);
    expect(isUnlike(5001, [5000, 5000, 5000, 5000, 5000])).toBe(true);
  });

  it('is not hidden by a few large awards, as it would be by a mean', () => {
    expect(isUnlike(50000, [...others, 900000, 950000])).toBe(true);
  });

  it('never stands out when it is the median itself', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 5, maxLength: 41 }), (amounts) => {
        const odd = amounts.length % 2 === 0 ? amounts.slice(1) : amounts;
        expect(isUnlike(distributionOf(odd)?.median ?? 0, odd)).toBe(false);
      }),
    );
  });
});
