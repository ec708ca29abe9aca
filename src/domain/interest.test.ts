// Simple interest, against worked examples that were published, and to the smallest unit of the currency.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from './day.ts';
import { exactInterest, exactUnits, parsePercent, partsOf, type Rate, simpleInterest, type YearCount } from './interest.ts';

const rate = (percent: string, from = '1993-04-01'): Rate => ({
  from: day(from),
  percent: parsePercent(percent) ?? 0,
  source: 'S',
});
const asked = (principal: number, from: string, to: string, year: YearCount = '365') => ({
  principal,
  from: day(from),
  to: day(to),
  year,
});

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
      { first: '2025-12-23', last: '2025-12-31', days: 9, percent: 80000 },
      { first: '2026-01-01', last: '2026-01-10', days: 10, percent: 47500 },
    ]);
    // 100000 × (8 % × 9 + 4.75 % × 10) / 365 = 327.397…
    expect(interest?.minor).toBe(327);
  });

  it('is none without a rate for its first day, or where the money comes back before it left', () => {
    expect(simpleInterest(asked(100000, '1990-01-01', '1995-01-01'), [rate('8')])).toBeNull();
    expect(simpleInterest(asked(100000, '2025-01-02', '2025-01-02'), [rate('8')])).toBeNull();
  });

  it('rounds once, where published guides to court claims round the day first and come within a penny a day', () => {
    // solicitorsinswindon.com, Civil litigation: £1,000 at 8 % is 22p a day, £5.50 after 25 days; not rounded first it is £5.48.
    expect(simpleInterest(asked(100000, '2025-03-01', '2025-03-26'), [rate('8')])?.minor).toBe(548);
    // compactlaw.co.uk, Statutory interest: £3,000 at 8 % is 65p a day, £65 for the 100 days from 22 September to 31 December 1996.
    expect(simpleInterest(asked(300000, '1996-09-22', '1996-12-31'), [rate('8')])).toMatchObject({ days: 100, minor: 6575 });
  });

  it('is cut at each New Year where a year counts as long as it is, and says how long each is', () => {
    const interest = simpleInterest(asked(36600, '2023-12-30', '2024-12-31', 'actual'), [rate('10')]);
    expect(interest?.parts).toMatchObject([
      { first: '2023-12-31', last: '2023-12-31', days: 1, daysOfYear: 365 },
      { first: '2024-01-01', last: '2024-12-31', days: 366, daysOfYear: 366 },
    ]);
    // 36600 × 10 % × (1/365 + 366/366) = 3670.02…
    expect(interest?.minor).toBe(3670);
  });

  it('bears exactly the rate for every whole year, leap or not, where a year counts as long as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 2990 }), fc.integer({ min: 1, max: 10_000_000 }), (year, pounds) => {
        const given = asked(pounds * 100, `${year - 1}-12-31`, `${year}-12-31`, 'actual');
        expect(simpleInterest(given, [rate('8', '1900-01-01')])?.minor).toBe(pounds * 8);
      }),
    );
  });

  const counts = fc.constantFrom<YearCount>('365', 'actual');
  const offset = fc.integer({ min: 1, max: 4000 });
  const rates = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 8000 }), fc.integer({ min: 0, max: 300000 })), { maxLength: 6 })
    .map((later) => [
      { from: day('2009-01-01'), percent: 80000, source: 'S' },
      ...later.map(([at, percent]) => ({ from: addDays(day('2009-06-01'), at), percent, source: 'S' })),
    ]);

  it('adds up over the parts of a split period, exactly, before anything is rounded', () => {
    fc.assert(
      fc.property(counts, rates, offset, offset, (year, held, one, another) => {
        const [from, middle] = [day('2010-02-27'), addDays(day('2010-02-27'), one)];
        const to = addDays(middle, another);
        const exact = (first: typeof from, last: typeof to) =>
          exactInterest(98_765, partsOf({ from: first, to: last, year }, held));
        expect(exact(from, middle) + exact(middle, to)).toBe(exact(from, to));
      }),
    );
  });

  it('never falls with more money, more days or a higher rate', () => {
    fc.assert(
      fc.property(
        counts,
        offset,
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 300000 }),
        (year, days, principal, percent) => {
          const from = day('2011-05-05');
          const minor = (more: { principal?: number; days?: number; percent?: number }) =>
            simpleInterest(
              { principal: principal + (more.principal ?? 0), from, to: addDays(from, days + (more.days ?? 0)), year },
              [{ from: day('2010-01-01'), percent: percent + (more.percent ?? 0), source: 'S' }],
            )?.minor ?? -1;
          for (const more of [{ principal: 1 }, { days: 1 }, { percent: 1 }]) expect(minor(more)).toBeGreaterThanOrEqual(minor({}));
        },
      ),
    );
  });

  it('counts every day once: from the day after the money left to the day it comes back, 29 February among them', () => {
    fc.assert(
      fc.property(counts, rates, offset, (year, held, days) => {
        const from = day('2011-12-31');
        const parts = partsOf({ from, to: addDays(from, days), year }, held);
        expect(parts.reduce((sum, part) => sum + part.days, 0)).toBe(days);
        expect(parts[0]?.first).toBe(addDays(from, 1));
        for (const [at, part] of parts.entries()) expect(parts[at + 1]?.first ?? addDays(part.last, 1)).toBe(addDays(part.last, 1));
      }),
    );
    expect(simpleInterest(asked(100000, '2024-02-28', '2024-03-01'), [rate('8')])?.days).toBe(2);
  });

  it('is rounded half up: exactly half a penny becomes a whole one, anything less none', () => {
    // £1 at 182.5 % for a day is half a penny; a ten-thousandth of a per cent less is not.
    expect(simpleInterest(asked(100, '2025-01-01', '2025-01-02'), [rate('182.5')])?.minor).toBe(1);
    expect(simpleInterest(asked(100, '2025-01-01', '2025-01-02'), [rate('182.4999')])?.minor).toBe(0);
    expect(exactInterest(100, partsOf(asked(100, '2025-01-01', '2025-01-02'), [rate('182.5')])) * 2n).toBe(exactUnits);
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
        const interest = simpleInterest({ principal, from, to: addDays(from, days), year: '365' }, [
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
        const given = { principal: 123_457, from, to: addDays(from, days), year: '365' as const };
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
