// Simple interest, against worked examples that were published, and to the smallest unit of the currency.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from './day.ts';
import { parsePercent, type Rate, simpleInterest } from './interest.ts';

const rate = (percent: string, from = '1993-04-01'): Rate => ({
  from: day(from),
  percent: parsePercent(percent) ?? 0,
  source: 'S',
});
const asked = (principal: number, from: string, to: string) => ({ principal, from: day(from), to: day(to) });

describe('Simple interest', () => {
  it('is £80 a year and 22p a day on £1,000 at 8 %, as gov.uk works it out for a money claim', () => {
    // gov.uk, Make a court claim for money: claim the interest: "8% of £1,000 = £80 a year; £80 / 365 = 22p a day".
    expect(simpleInterest(asked(100000, '2025-03-01', '2026-03-01'), [rate('8')])?.minor).toBe(8000);
    expect(simpleInterest(asked(100000, '2025-03-01', '2025-03-02'), [rate('8')])?.minor).toBe(22);
  });

  it('is not rounded day by day: fifty days at 21.9p come to £10.96 and not to fifty times 22p', () => {
    expect(simpleInterest(asked(100000, '2025-03-01', '2025-04-20'), [rate('8')])?.minor).toBe(1096);
  });

  it('counts a year as 365 days, so a leap year bears a day more', () => {
    expect(simpleInterest(asked(36500, '2024-01-01', '2025-01-01'), [rate('10')])).toMatchObject({ days: 366, minor: 3660 });
  });

  it('is cut where the rate changes, each part at its own, and rounded once', () => {
    const rates = [rate('8'), rate('4.75', '2026-01-01')];
    const interest = simpleInterest(asked(100000, '2025-12-22', '2026-01-10'), rates);
    expect(interest?.parts).toMatchObject([
      { from: '2025-12-22', to: '2025-12-31', days: 9, percent: 80000 },
      { from: '2025-12-31', to: '2026-01-10', days: 10, percent: 47500 },
    ]);
    // 100000 × (8 % × 9 + 4.75 % × 10) / 365 = 327.397…
    expect(interest?.minor).toBe(327);
  });

  it('is none without a rate for its first day, or where the money comes back before it left', () => {
    expect(simpleInterest(asked(100000, '1990-01-01', '1995-01-01'), [rate('8')])).toBeNull();
    expect(simpleInterest(asked(100000, '2025-01-02', '2025-01-02'), [rate('8')])).toBeNull();
  });

  it('is exact to the penny: it differs from the exact fraction by at most half a penny', () => {
    const some = fc.tuple(
      fc.integer({ min: 1, max: 1_000_000_000_000 }),
      fc.integer({ min: 1, max: 20000 }),
      fc.integer({ min: 0, max: 500000 }),
    );
    fc.assert(
      fc.property(some, ([principal, days, percent]) => {
        const from = day('1995-01-01');
        const interest = simpleInterest({ principal, from, to: addDays(from, days) }, [
          { from: day('1990-01-01'), percent, source: 'S' },
        ]);
        const unit = 365n * 1_000_000n;
        const off = BigInt(interest?.minor ?? -1) * unit - BigInt(principal) * BigInt(percent) * BigInt(days);
        expect(off * 2n <= unit && -off * 2n <= unit).toBe(true);
      }),
    );
  });

  it('comes to the same, however many rates of the same height the period is cut by', () => {
    const starts = fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { maxLength: 8 });
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 3000 }), (offsets, days) => {
        const from = day('2010-01-01');
        const given = { principal: 123_457, from, to: addDays(from, days) };
        const cut = offsets.map((offset) => ({ from: addDays(from, offset), percent: 80000, source: 'S' }));
        expect(simpleInterest(given, [rate('8'), ...cut])?.minor).toBe(simpleInterest(given, [rate('8')])?.minor);
      }),
    );
  });
});

describe('A rate of interest', () => {
  it('is read as people write it, to four decimals', () => {
    expect(['8', '4.75', '0.0001', '8%'].map(parsePercent)).toEqual([80000, 47500, 1, 80000]);
    expect(['', 'eight', '-1', '4.75001', '1,5'].map(parsePercent)).toEqual([null, null, null, null, null]);
  });
});
