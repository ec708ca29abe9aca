// Working hours: time counts only while the office is open, also where the clocks change.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '#test/support/clocks.ts';
import { type Calendar, everyDay } from './calendar.ts';
import { day } from './day.ts';
import { addWorkingMinutes, closingOf, isOpenAt, workingMinutesBetween } from './working-hours.ts';

const london = calendarOf('GB-EAW');
const at = (text: string) => new Date(text);
const nights: Calendar = { ...everyDay('Europe/London'), hours: { 6: [['22:00', '24:00']], 7: [['00:00', '06:00']] } };

describe('Working hours', () => {
  it('stop at closing and go on at the next opening, over a holiday', () => {
    expect(addWorkingMinutes(london, at('2026-04-02T15:30:00Z'), 60)).toEqual(at('2026-04-07T08:30:00Z'));
    expect(addWorkingMinutes(london, at('2026-04-04T12:00:00Z'), 30)).toEqual(at('2026-04-07T08:30:00Z'));
  });

  it('end at closing, not at the next opening, when they are just used up', () => {
    expect(addWorkingMinutes(london, at('2026-04-07T15:00:00Z'), 60)).toEqual(at('2026-04-07T16:00:00Z'));
  });

  it('are an hour more in the night the clocks go back', () => {
    expect(workingMinutesBetween(nights, at('2026-10-24T00:00:00Z'), at('2026-10-26T00:00:00Z'))).toBe(9 * 60);
    expect(workingMinutesBetween(nights, at('2026-03-28T00:00:00Z'), at('2026-03-30T00:00:00Z'))).toBe(7 * 60);
  });

  it('are open from opening to just before closing', () => {
    expect(isOpenAt(london, at('2026-04-07T08:00:00Z'))).toBe(true);
    expect(isOpenAt(london, at('2026-04-07T16:00:00Z'))).toBe(false);
    expect(closingOf(london, day('2026-04-03'))).toBeNull();
  });

  it('do not pass while time is stopped', () => {
    const lunch = [{ from: at('2026-04-07T11:00:00Z').getTime(), to: at('2026-04-07T12:00:00Z').getTime() }];
    expect(addWorkingMinutes(london, at('2026-04-07T10:30:00Z'), 60, lunch)).toEqual(at('2026-04-07T12:30:00Z'));
  });

  it('of a place that never opens never pass', () => {
    expect(addWorkingMinutes(everyDay('UTC'), at('2026-04-07T10:30:00Z'), 60)).toBeNull();
  });

  it('added to an instant lie between it and the answer', () => {
    const instants = fc.date({ min: at('2020-01-01T00:00:00Z'), max: at('2027-06-01T00:00:00Z'), noInvalidDate: true });
    expect(
      fc.check(
        fc.property(instants, fc.integer({ min: 1, max: 3000 }), (from, minutes) => {
          const to = addWorkingMinutes(london, from, minutes);
          return to !== null && Math.abs(workingMinutesBetween(london, from, to) - minutes) < 1e-6;
        }),
        { numRuns: 60 },
      ),
    ).toMatchObject({ failed: false });
  });
});
