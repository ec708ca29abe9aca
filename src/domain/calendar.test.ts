// Calendars: which days are closed and why, how far ahead that is known, and a body's own holidays.
import { describe, expect, it } from 'vitest';
import { calendarOf } from '#test/support/clocks.ts';
import { adjustCalendar, beyondHorizon, everyDay, openingsOn, whyClosed } from './calendar.ts';
import { day } from './day.ts';
import { isWorkingDay } from './working-day.ts';

describe('A calendar', () => {
  const scotland = calendarOf('GB-SCT');

  it('says why a day is closed, and nothing of a day that is worked', () => {
    expect(whyClosed(calendarOf('GB-EAW'), day('2026-04-03'))).toBe('Good Friday');
    expect(whyClosed(calendarOf('GB-EAW'), day('2026-04-04'))).toBe('weekend');
    expect(whyClosed(calendarOf('GB-EAW'), day('2026-04-02'))).toBeNull();
  });

  it('differs between the parts of the United Kingdom', () => {
    expect(isWorkingDay(scotland, day('2026-04-06'))).toBe(true);
    expect(isWorkingDay(calendarOf('GB-EAW'), day('2026-04-06'))).toBe(false);
    expect(isWorkingDay(calendarOf('GB-NIR'), day('2026-07-13'))).toBe(false);
    expect(isWorkingDay(scotland, day('2026-08-31'))).toBe(true);
  });

  it('has the one-off holidays, the Scottish one of 15 June 2026 included', () => {
    expect(whyClosed(scotland, day('2026-06-15'))).toBe('World Cup bank holiday');
    expect(isWorkingDay(calendarOf('GB-EAW'), day('2026-06-15'))).toBe(true);
    expect(isWorkingDay(calendarOf('GB-EAW'), day('2022-09-19'))).toBe(false);
    expect(isWorkingDay(calendarOf('GB-NIR'), day('2023-05-08'))).toBe(false);
  });

  it('counts Good Friday as worked in Ireland, and gives no day for a holiday at a weekend', () => {
    expect(isWorkingDay(calendarOf('IE'), day('2026-04-03'))).toBe(true);
    expect(isWorkingDay(calendarOf('IE'), day('2026-12-28'))).toBe(true);
  });

  it('says so when asked beyond the years it knows', () => {
    expect(beyondHorizon(scotland, day('2028-12-31'))).toBeNull();
    expect(beyondHorizon(scotland, day('2029-01-02'))).toContain('known to the end of 2028');
    expect(beyondHorizon(scotland, day('2011-12-30'))).toContain('known from 2012');
    expect(beyondHorizon(everyDay('UTC'), day('2090-01-01'))).toBeNull();
  });

  it('of a body that works a holiday, or has one of its own, is another’s adjusted', () => {
    const council = adjustCalendar(scotland, {
      add: new Map([[day('2026-09-28'), 'Autumn holiday']]),
      remove: [day('2026-06-15')],
    });
    expect(whyClosed(council, day('2026-09-28'))).toBe('Autumn holiday');
    expect(isWorkingDay(council, day('2026-06-15'))).toBe(true);
    expect(isWorkingDay(scotland, day('2026-06-15'))).toBe(false);
  });

  it('is not open on a holiday', () => {
    expect(openingsOn(scotland, day('2026-06-12'))).toEqual([['09:00', '17:00']]);
    expect(openingsOn(scotland, day('2026-06-15'))).toEqual([]);
  });
});
