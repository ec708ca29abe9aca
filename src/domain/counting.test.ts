// The eight ways regulators count, one by one, and what holds of all of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf, limit } from '#test/support/clocks.ts';
import { whyClosed } from './calendar.ts';
import { count } from './counting.ts';
import { addDays, day, daysBetween } from './day.ts';
import type { Stopped } from './stopped-time.ts';
import type { Counted } from './time-limit.ts';

const from = (on: string, at?: string) =>
  ({ what: 'received', on: day(on), at: at === undefined ? undefined : new Date(at) }) as const;
const due = (of: Counted, on: string, calendar = 'GB-EAW', stops: Stopped[] = []) =>
  count(of, from(on), stops, calendarOf(calendar)).due;
const stop = (first: string, last: string | null): Stopped => ({
  from: day(first),
  to: last === null ? null : day(last),
  by: 'pause',
  why: 'waiting',
});

describe('Counting', () => {
  it('A: takes the day of the event as day 0 and counts days worked', () => {
    expect(due(limit('3 business days'), '2026-04-02')).toBe('2026-04-09');
    expect(due(limit('15 business days'), '2026-03-13')).toBe('2026-04-07');
    expect(due(limit('35 business days'), '2026-03-13', 'GB-SCT')).toBe('2026-05-05');
  });

  it('B: takes the day of receipt as day 1 when it is worked, and the next worked day when it is not', () => {
    expect(due(limit('3 working days', { counting: 'inclusive' }), '2026-11-30', 'GB-SCT')).toBe('2026-12-03');
    expect(due(limit('20 working days', { counting: 'inclusive' }), '2026-11-30', 'GB-SCT')).toBe('2026-12-30');
    expect(due(limit('1 working day', { counting: 'inclusive' }), '2026-12-01', 'GB-SCT')).toBe('2026-12-01');
  });

  it('C: counts weeks and months to the corresponding date, which stays where it falls', () => {
    expect(due(limit('8 weeks'), '2026-11-02')).toBe('2026-12-28');
    expect(due(limit('6 months'), '2026-11-30')).toBe('2027-05-30');
    expect(due(limit('1 year'), '2024-02-29')).toBe('2025-02-28');
  });

  it('D: counts a period of months that begins on the day itself', () => {
    const six = limit('6 months', { counting: 'inclusive' });
    expect(due(six, '2026-12-24')).toBe('2027-06-23');
    expect(due(six, '2026-03-01')).toBe('2026-08-31');
    expect(due(six, '2026-08-31')).toBe('2027-02-28');
  });

  it('E: counts every day and moves a last day that is closed', () => {
    const thirty = limit('30 days', { lastDayRoll: 'forward' });
    expect(due(thirty, '2026-11-26')).toBe('2026-12-29');
    expect(due(thirty, '2026-06-19')).toBe('2026-07-20');
    expect(due({ ...thirty, lastDayRoll: 'back' }, '2026-11-26')).toBe('2026-12-24');
  });

  it('F: counts every day and leaves the last day', () => {
    expect(due(limit('30 days'), '2026-06-01', 'none')).toBe('2026-07-01');
    expect(due(limit('56 days', { counting: 'inclusive' }), '2026-06-01', 'none')).toBe('2026-07-26');
  });

  it('G: counts hours by the clock on the wall, also when it changes', () => {
    const day24 = count(limit('24 hours'), from('2026-03-28', '2026-03-28T12:00:00Z'), [], calendarOf('GB-EAW'));
    expect(day24.dueAt?.toISOString()).toBe('2026-03-29T12:00:00.000Z');
    expect(day24.due).toBe('2026-03-29');
  });

  it('H: leaves out the days of a window, first and last included', () => {
    expect(due(limit('8 weeks'), '2024-03-01', 'none', [stop('2024-01-11', '2026-05-31')])).toBe('2026-07-26');
    expect(due(limit('24 hours'), '2026-06-01', 'none', [stop('2026-06-01', '2026-06-02')])).toBe('2026-06-04');
    // Two reasons at once: the time between stands still once, not twice.
    const both = [stop('2026-06-01', '2026-06-04'), stop('2026-06-02', '2026-06-03')];
    expect(due(limit('24 hours'), '2026-06-01', 'none', both)).toBe('2026-06-06');
  });

  it('rolls receipt on a closed day, and after closing, only where the rule says so', () => {
    const roll = (receiptRoll: Counted['receiptRoll'], at: string) =>
      count(limit('3 business days', { receiptRoll }), from(at.slice(0, 10), at), [], calendarOf('GB-EAW')).due;
    expect(roll('none', '2026-05-01T17:30:00Z')).toBe('2026-05-07');
    expect(roll('after-hours', '2026-05-01T17:30:00Z')).toBe('2026-05-08');
    expect(roll('after-hours', '2026-05-01T15:30:00Z')).toBe('2026-05-07');
    expect(roll('closed-day', '2026-05-02T09:00:00Z')).toBe('2026-05-08');
    expect(roll('none', '2026-05-02T09:00:00Z')).toBe('2026-05-07');
  });

  it('stands still, with the days counted so far, while a pause lasts', () => {
    const paused = count(limit('10 working days'), from('2026-09-07'), [stop('2026-09-10', null)], calendarOf('GB-EAW'));
    expect(paused.due).toBeNull();
    expect(paused.stopped?.from).toBe('2026-09-10');
    expect(paused.strip.at(-1)).toMatchObject({ day: '2026-09-09', counted: 2 });
  });
});

describe('The strip of days', () => {
  it('shows every day from the start to the last, and why some do not count', () => {
    const { strip } = count(limit('3 business days'), from('2026-04-02'), [], calendarOf('GB-EAW'));
    expect(strip.map((one) => one.counted ?? one.note)).toEqual([0, 'Good Friday', 'weekend', 'weekend', 'Easter Monday', 1, 2, 3]);
  });

  it('draws a long stretch as one, and a count of months by its ends', () => {
    const window = count(limit('8 weeks'), from('2024-03-01'), [stop('2024-01-11', '2026-05-31')], calendarOf('none'));
    expect(window.strip[1]).toMatchObject({ day: '2024-03-02', to: '2026-05-31', kind: 'stopped' });
    const months = count(limit('6 months'), from('2026-11-30'), [], calendarOf('none'));
    expect(months.strip.map((one) => one.day)).toEqual(['2026-11-30', '2027-05-30']);
  });
});

describe('However time is counted', () => {
  const units = fc.constantFrom('working days', 'days', 'weeks', 'months');
  const rules = fc.record({
    words: fc.tuple(fc.integer({ min: 1, max: 12 }), units).map(([length, unit]) => `${length} ${unit}`),
    counting: fc.constantFrom('day-after', 'inclusive'),
    lastDayRoll: fc.constantFrom('none', 'forward'),
  });
  const starts = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays(day('2015-01-01'), offset));
  const calendars = fc.constantFrom('GB-EAW', 'GB-SCT', 'GB-NIR', 'none');

  it('a later start never gives an earlier last day', () => {
    expect(
      fc.check(
        fc.property(rules, starts, fc.integer({ min: 0, max: 40 }), calendars, ({ words, ...how }, start, later, calendar) => {
          const of = limit(words, how);
          return (due(of, start, calendar) ?? '') <= (due(of, addDays(start, later), calendar) ?? '');
        }),
      ),
    ).toMatchObject({ failed: false });
  });

  it('a rolled last day is never closed', () => {
    expect(
      fc.check(
        fc.property(rules, starts, calendars, ({ words, ...how }, start, calendar) => {
          const last = due(limit(words, { ...how, lastDayRoll: 'forward' }), start, calendar);
          return last !== null && whyClosed(calendarOf(calendar), last) === null;
        }),
      ),
    ).toMatchObject({ failed: false });
  });

  it('a pause of so many days moves a last day by as many, wherever in the time it falls', () => {
    const unrolled = rules.filter(({ words, lastDayRoll }) => !words.includes('working') && lastDayRoll === 'none');
    expect(
      fc.check(
        fc.property(
          unrolled,
          starts,
          fc.nat({ max: 99 }),
          fc.integer({ min: 1, max: 60 }),
          ({ words, ...how }, start, share, days) => {
            const of = limit(words, how);
            const last = due(of, start) ?? start;
            const span = daysBetween(start, last);
            fc.pre(span > 0);
            const pausedOn = addDays(start, 1 + Math.floor(((span - 1) * share) / 100));
            const moved = due(of, start, 'GB-EAW', [stop(pausedOn, addDays(pausedOn, days - 1))]);
            return moved === addDays(last, days);
          },
        ),
      ),
    ).toMatchObject({ failed: false });
  });

  it('the strip numbers its counted days without a gap', () => {
    expect(
      fc.check(
        fc.property(rules, starts, calendars, ({ words, ...how }, start, calendar) => {
          const of = limit(words, how);
          fc.pre(of.unit !== 'months');
          const numbers = count(of, from(start), [], calendarOf(calendar)).strip.flatMap((one) => one.counted ?? []);
          return numbers.every((number, index) => number === index + (of.counting === 'inclusive' ? 1 : 0));
        }),
      ),
    ).toMatchObject({ failed: false });
  });
});
