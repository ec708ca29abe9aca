// Days: real dates only, corresponding dates of months, and the day it is in a place when the clocks change.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  day,
  dayInShort,
  dayInWords,
  dayOf,
  daysBetween,
  endOfDay,
  instantAt,
  parseDay,
  startOfDay,
  timeOf,
  weekdayOf,
} from './day.ts';

const anyDay = fc.integer({ min: -25_000, max: 50_000 }).map((offset) => addDays(day('2000-01-01'), offset));

describe('A day', () => {
  it('is a real date, or is not read at all', () => {
    expect(parseDay('2026-04-02')).toBe('2026-04-02');
    expect(parseDay('2028-02-29')).toBe('2028-02-29');
    for (const wrong of ['2026-02-30', '2026-02-29', '2026-13-01', '2026-00-10', '02/04/2026', '2026-4-2', '', '1776-07-04']) {
      expect(parseDay(wrong)).toBeNull();
    }
  });

  it('is a bug when written wrongly in the program', () => {
    expect(() => day('2026-02-30')).toThrow('2026-02-30');
  });

  it('knows its weekday and reads in words', () => {
    expect(weekdayOf(day('2026-04-02'))).toBe(4);
    expect(weekdayOf(day('2026-04-05'))).toBe(7);
    expect(dayInWords(day('2026-04-09'))).toBe('Thursday 9 April 2026');
    expect(dayInShort(day('2026-12-07'))).toBe('Mon 7 Dec');
  });

  it('plus days and back is the same day', () => {
    expect(
      fc.check(
        fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, days) => addDays(addDays(from, days), -days) === from),
      ),
    ).toMatchObject({ failed: false });
  });

  it('is as many days from another as must be added to reach it', () => {
    expect(fc.check(fc.property(anyDay, anyDay, (from, to) => addDays(from, daysBetween(from, to)) === to))).toMatchObject({
      failed: false,
    });
  });
});

describe('A month later', () => {
  it('is the corresponding date, or the last day of a month too short to have one', () => {
    expect(addMonths(day('2026-11-30'), 6)).toBe('2027-05-30');
    expect(addMonths(day('2026-08-31'), 6)).toBe('2027-02-28');
    expect(addMonths(day('2027-08-31'), 6)).toBe('2028-02-29');
    expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28');
  });

  it('never comes before that of an earlier day', () => {
    expect(
      fc.check(
        fc.property(anyDay, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), (from, later, months) => {
          return addMonths(from, months) <= addMonths(addDays(from, later), months);
        }),
      ),
    ).toMatchObject({ failed: false });
  });
});

describe('The day it is in a place', () => {
  it('is that of the place, not of Greenwich', () => {
    const instant = new Date('2026-06-30T23:30:00Z');
    expect(dayOf(instant, 'Europe/London')).toBe('2026-07-01');
    expect(dayOf(instant, 'America/New_York')).toBe('2026-06-30');
    expect(dayOf(instant, 'Australia/Sydney')).toBe('2026-07-01');
  });

  it('lasts 23 hours when the clocks go forward and 25 when they go back', () => {
    const hours = (of: string) =>
      (endOfDay(day(of), 'Europe/London').getTime() - startOfDay(day(of), 'Europe/London').getTime()) / 3_600_000;
    expect(hours('2026-03-29')).toBe(23);
    expect(hours('2026-10-25')).toBe(25);
    expect(hours('2026-03-30')).toBe(24);
  });

  it('has wall-clock times, the one the clocks skip being the first after it', () => {
    expect(instantAt(day('2026-05-01'), '18:30', 'Europe/London').toISOString()).toBe('2026-05-01T17:30:00.000Z');
    expect(instantAt(day('2026-03-29'), '01:30', 'Europe/London').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(instantAt(day('2026-03-28'), '24:00', 'Europe/London').toISOString()).toBe('2026-03-29T00:00:00.000Z');
    expect(timeOf(new Date('2026-05-01T17:30:00Z'), 'Europe/London')).toBe('18:30');
  });

  it('contains every instant from its start to before its end, in any zone', () => {
    const zones = fc.constantFrom('Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Santiago');
    expect(
      fc.check(
        fc.property(anyDay, zones, fc.double({ min: 0, max: 0.9999, noNaN: true }), (of, zone, share) => {
          const start = startOfDay(of, zone).getTime();
          const within = start + Math.floor((endOfDay(of, zone).getTime() - start) * share);
          return dayOf(new Date(within), zone) === of;
        }),
      ),
    ).toMatchObject({ failed: false });
  });
});
