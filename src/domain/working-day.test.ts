// Working days: counting on and back, over holidays and weekends.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '#test/support/clocks.ts';
import { addDays, day } from './day.ts';
import { addWorkingDays, isWorkingDay, onOrAfter, onOrBefore, workingDaysBetween } from './working-day.ts';

const england = calendarOf('GB-EAW');
const anyDay = fc.integer({ min: 0, max: 5800 }).map((offset) => addDays(day('2012-06-01'), offset));
const anyCalendar = fc.constantFrom('GB-EAW', 'GB-SCT', 'GB-NIR', 'IE', 'none').map(calendarOf);
const someDays = fc.integer({ min: 1, max: 90 });

describe('Counting working days', () => {
  it('begins on the day after, over Easter and Christmas', () => {
    expect(addWorkingDays(england, day('2026-04-02'), 3)).toBe('2026-04-09');
    expect(addWorkingDays(england, day('2026-12-24'), 1)).toBe('2026-12-29');
    expect(addWorkingDays(england, day('2026-04-04'), 1)).toBe('2026-04-07');
  });

  it('goes back as it goes on', () => {
    expect(addWorkingDays(england, day('2026-04-09'), -3)).toBe('2026-04-02');
    expect(addWorkingDays(england, day('2026-04-06'), 0)).toBe('2026-04-06');
  });

  it('on and back again returns to a working day', () => {
    expect(
      fc.check(
        fc.property(anyCalendar, anyDay, someDays, (calendar, any, count) => {
          const from = onOrAfter(calendar, any);
          return addWorkingDays(calendar, addWorkingDays(calendar, from, count), -count) === from;
        }),
      ),
    ).toMatchObject({ failed: false });
  });

  it('always ends on a working day, later for a later start, and counts itself back', () => {
    expect(
      fc.check(
        fc.property(anyCalendar, anyDay, someDays, fc.integer({ min: 0, max: 30 }), (calendar, from, count, later) => {
          const to = addWorkingDays(calendar, from, count);
          return (
            isWorkingDay(calendar, to) &&
            to <= addWorkingDays(calendar, addDays(from, later), count) &&
            workingDaysBetween(calendar, from, to) === count &&
            workingDaysBetween(calendar, to, from) === -count
          );
        }),
      ),
    ).toMatchObject({ failed: false });
  });

  it('finds the nearest working day on either side', () => {
    expect(onOrAfter(england, day('2026-12-25'))).toBe('2026-12-29');
    expect(onOrBefore(england, day('2026-12-28'))).toBe('2026-12-24');
    expect(onOrAfter(england, day('2026-12-24'))).toBe('2026-12-24');
  });
});
