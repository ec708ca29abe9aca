// Fair time to answer, counted by the calendar of the organisation.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '#test/support/clocks.ts';
import { addDays, day } from './day.ts';
import { answerBy, fairTimeInWords } from './fair-time.ts';
import { isWorkingDay, workingDaysBetween } from './working-day.ts';

const england = calendarOf('GB-EAW');

describe('Fair time to answer', () => {
  it('counts working days past weekends and holidays', () => {
    // Tuesday 22 December 2026: Wednesday, Thursday, then after Christmas (25 and 28 December) Tuesday 29.
    expect(answerBy(day('2026-12-22'), { length: 3, unit: 'working-days' }, england)).toBe('2026-12-29');
  });

  it('never ends on a day nobody works, though it is counted in days', () => {
    // Ten days after 15 December is Christmas Day; the next day worked is the 29th.
    expect(answerBy(day('2026-12-15'), { length: 10, unit: 'days' }, england)).toBe('2026-12-29');
  });

  it('always leaves at least what it promises, and ends on a day that is worked', () => {
    const start = fc.integer({ min: 0, max: 1000 }).map((after) => addDays(day('2025-01-01'), after));
    const length = fc.integer({ min: 1, max: 90 });
    fc.assert(
      fc.property(start, length, (from, many) => {
        const working = answerBy(from, { length: many, unit: 'working-days' }, england);
        expect(workingDaysBetween(england, from, working)).toBe(many);
        const days = answerBy(from, { length: many, unit: 'days' }, england);
        expect(days >= addDays(from, many)).toBe(true);
        expect([working, days].every((end) => isWorkingDay(england, end))).toBe(true);
      }),
    );
  });

  it('is said as people say it', () => {
    expect(fairTimeInWords({ length: 1, unit: 'days' })).toBe('1 day');
    expect(fairTimeInWords({ length: 5, unit: 'working-days' })).toBe('5 working days');
  });
});
