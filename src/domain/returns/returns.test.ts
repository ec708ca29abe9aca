// Periods, percentages, checks: the rules of returns that need no database.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../day.ts';
import { WEEK_ENDS } from '../return-definition.ts';
import type { MonthDay } from '../time-limit.ts';
import { partsOf } from './plan.ts';
import { isPeriodOf, periodsOf, type Span } from './period.ts';

const between = (from: string, to: string) => ({ from: day(from), to: day(to) });
const half = { period: 'accounting-half-year', from: day('2016-06-30'), to: day('2026-12-31') } as const;

describe('The periods of a return', () => {
  it('end with the accounting year of the entity and half a year before, on last days where it ends on one', () => {
    expect(periodsOf(half, '09-30', between('2025-01-01', '2026-12-31'))).toEqual([
      between('2024-10-01', '2025-03-31'),
      between('2025-04-01', '2025-09-30'),
      between('2025-10-01', '2026-03-31'),
      between('2026-04-01', '2026-09-30'),
    ]);
    expect(periodsOf(half, '02-last', between('2024-01-01', '2024-12-31'))).toEqual([
      between('2023-09-01', '2024-02-29'),
      between('2024-03-01', '2024-08-31'),
    ]);
  });

  it('keep to a day in the middle of the month, as some years do', () => {
    expect(periodsOf({ ...half, period: 'accounting-year' }, '04-05', between('2026-01-01', '2026-12-31'))).toEqual([
      between('2025-04-06', '2026-04-05'),
    ]);
  });

  it('follow each other without a gap or an overlap', () => {
    for (const period of ['month', 'two-months', 'quarter', 'half-year', 'year', 'accounting-half-year'] as const) {
      const spans = periodsOf({ period, from: day('2000-01-01'), to: null }, '02-28', between('2019-01-01', '2029-12-31'));
      const starts = spans.slice(1).map(({ from }) => Date.parse(from));
      expect(starts).toEqual(spans.slice(0, -1).map(({ to }) => Date.parse(to) + 86_400_000));
    }
  });

  it('of four weeks are thirteen a year: twelve end on the same day of the week, the first and the last take the odd days', () => {
    const four = { period: 'four-weeks', yearEnds: '03-31', weekEnds: 'saturday', from: day('2000-01-01'), to: null } as const;
    // The railway's year from Monday 1 April 2024.
    expect(periodsOf(four, '12-last', between('2024-04-01', '2025-03-31'))).toEqual([
      between('2024-04-01', '2024-04-27'),
      between('2024-04-28', '2024-05-25'),
      between('2024-05-26', '2024-06-22'),
      between('2024-06-23', '2024-07-20'),
      between('2024-07-21', '2024-08-17'),
      between('2024-08-18', '2024-09-14'),
      between('2024-09-15', '2024-10-12'),
      between('2024-10-13', '2024-11-09'),
      between('2024-11-10', '2024-12-07'),
      between('2024-12-08', '2025-01-04'),
      between('2025-01-05', '2025-02-01'),
      between('2025-02-02', '2025-03-01'),
      between('2025-03-02', '2025-03-31'),
    ]);
    expect(isPeriodOf(four, '12-last', between('2025-04-01', '2025-04-26'))).toBe(true);
    expect(isPeriodOf(four, '12-last', between('2025-04-01', '2025-04-27'))).toBe(false);
  });

  it('of four weeks leave out no day of any year, whatever day the year or the week ends on', () => {
    const ends = fc.constantFrom('03-31', '12-last', '02-last', '02-28', '04-05', '06-30') satisfies fc.Arbitrary<MonthDay>;
    fc.assert(
      fc.property(ends, fc.constantFrom(...WEEK_ENDS), fc.integer({ min: 1990, max: 2090 }), (yearEnds, weekEnds, year) => {
        const four = { period: 'four-weeks', yearEnds, weekEnds, from: day('1950-01-01'), to: null } as const;
        const spans = periodsOf(four, '12-last', between(`${year}-06-01`, `${year + 3}-06-01`));
        const days = ({ from, to }: Span) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
        const odd = spans.filter((span) => days(span) !== 28);
        expect(spans.slice(1).map(({ from }) => Date.parse(from))).toEqual(
          spans.slice(0, -1).map(({ to }) => Date.parse(to) + 86_400_000),
        );
        expect(odd.every((span) => days(span) >= 25 && days(span) <= 32)).toBe(true);
        expect(spans.length).toBeGreaterThanOrEqual(38);
        expect(spans.length).toBeLessThanOrEqual(40);
        const onThatDay = spans.filter(({ to }) => new Date(to).getUTCDay() === (WEEK_ENDS.indexOf(weekEnds) + 1) % 7);
        expect(onThatDay.length).toBeGreaterThanOrEqual(spans.length - 4);
      }),
    );
  });

  it('stop with the last period end the definition is used for', () => {
    expect(periodsOf(half, '12-last', between('2026-01-01', '2028-12-31')).at(-1)).toEqual(between('2026-07-01', '2026-12-31'));
    expect(isPeriodOf(half, '12-last', between('2026-07-01', '2026-12-30'))).toBe(false);
  });
});

describe('A percentage in a return', () => {
  it('takes its clocks as the part and the rest as the whole; without clocks the outcome is the part', () => {
    expect(partsOf({ within: 'src', stage: 'one' })).toEqual({ whole: { stage: 'one' }, part: { within: 'src' } });
    expect(partsOf({ outcome: ['upheld'], stage: 'one' })).toEqual({ whole: { stage: 'one' }, part: { outcome: ['upheld'] } });
    expect(partsOf({ stage: 'one' })).toEqual({ whole: {}, part: { stage: 'one' } });
  });
});
