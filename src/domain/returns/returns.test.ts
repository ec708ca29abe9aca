// Periods, percentages, checks: the rules of returns that need no database.
import { describe, expect, it } from 'vitest';
import { day } from '../day.ts';
import { partsOf } from './plan.ts';
import { isPeriodOf, periodsOf } from './period.ts';

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
