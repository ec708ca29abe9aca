// The calendars from outside the United Kingdom against dates their governments published, and against the rules
// of the statutes they name. Ireland is here too; the United Kingdom is tried against GOV.UK's own file.
import { describe, expect, it } from 'vitest';
import { addDays, day, weekdayOf } from '#domain/day.ts';
import { isWorkingDay } from '#domain/working-day.ts';
import { rulepacksFolder } from '#test/support/clocks.ts';
import { loadCalendars } from './calendars.ts';

const calendars = await loadCalendars(rulepacksFolder);

/** The days closed in a year that are no weekend there, each once. */
function closedIn(id: string, year: number): string[] {
  const calendar = calendars.get(id);
  return [...(calendar?.holidays.keys() ?? [])]
    .filter((date) => date.startsWith(String(year)) && calendar?.weekend.includes(weekdayOf(date)) === false)
    .map((date) => date.slice(5))
    .toSorted();
}

const works = (id: string, date: string): boolean => {
  const calendar = calendars.get(id);
  return calendar !== undefined && isWorkingDay(calendar, day(date));
};

describe('The holidays of a year as published', () => {
  it.each([
    ['NL', 2024, '01-01 03-29 04-01 05-09 05-20 12-25 12-26'],
    ['NL', 2026, '01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25'],
    ['US', 2024, '01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25'],
    ['US', 2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
    ['CA', 2025, '01-01 04-18 05-19 07-01 09-01 09-30 10-13 11-11 12-25 12-26'],
    ['CA-QC', 2025, '01-01 04-18 04-21 05-19 06-24 07-01 09-01 10-13 12-25'],
    ['AU', 2025, '01-01 01-27 04-18 04-21 04-25 12-25 12-26'],
    ['AU-NSW', 2025, '01-01 01-27 04-18 04-21 04-25 06-09 10-06 12-25 12-26'],
    ['AU-VIC', 2025, '01-01 01-27 03-10 04-18 04-21 04-25 06-09 09-26 11-04 12-25 12-26'],
    ['AU-QLD', 2025, '01-01 01-27 04-18 04-21 04-25 05-05 10-06 12-25 12-26'],
    ['AU-WA', 2025, '01-01 01-27 03-03 04-18 04-21 04-25 06-02 09-29 12-25 12-26'],
    ['IE', 2026, '01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25'],
  ])('in %s in %i', (id, year, published) => {
    expect(closedIn(id, year).join(' ')).toBe(published);
  });
});

describe('Rules that catch people out', () => {
  it('King’s Day is the Saturday before when 27 April is a Sunday, and the 5th of May counts in every year', () => {
    expect(calendars.get('NL')?.holidays.get(day('2025-04-26'))).toBe("King's Day");
    expect(calendars.get('NL')?.holidays.has(day('2025-04-27'))).toBe(false);
    for (const year of [2024, 2025, 2026, 2027, 2028]) expect(calendars.get('NL')?.holidays.has(day(`${year}-05-05`))).toBe(true);
  });

  it('a federal holiday of the United States is observed on the Friday or the Monday; New Year 2028 already in 2027', () => {
    expect(works('US', '2027-06-18')).toBe(false);
    expect(works('US', '2027-07-05')).toBe(false);
    expect(works('US', '2027-12-31')).toBe(false);
    expect(works('US', '2028-01-03')).toBe(true);
  });

  it('Victoria Day is the Monday before 25 May, also when the 25th is itself a Monday', () => {
    expect([works('CA', '2026-05-18'), works('CA', '2026-05-25')]).toEqual([false, true]);
    expect([works('CA', '2027-05-24'), works('CA-QC', '2027-05-24')]).toEqual([false, false]);
  });

  it('Anzac Day on a Saturday has a Monday only where the state gave one', () => {
    const monday = '2026-04-27';
    expect(['AU-NSW', 'AU-WA', 'AU-ACT'].map((id) => works(id, monday))).toEqual([false, false, false]);
    expect(['AU', 'AU-VIC', 'AU-QLD', 'AU-SA', 'AU-TAS', 'AU-NT'].map((id) => works(id, monday))).toEqual(
      Array.from({ length: 6 }, () => true),
    );
  });

  it('every Australian state keeps the days of the calendar for all of Australia', () => {
    const common = [...(calendars.get('AU')?.holidays.keys() ?? [])].filter((date) => date < '2028-01-01');
    const states = [...calendars.keys()].filter((id) => id.startsWith('AU-'));
    expect(states).toHaveLength(8);
    for (const id of states) expect(common.filter((date) => works(id, date))).toEqual([]);
  });

  it('Indian banks work the first, third and fifth Saturday', () => {
    const saturdays = Array.from({ length: 5 }, (_, week) => addDays(day('2026-05-02'), 7 * week));
    expect(saturdays.map((saturday) => works('IN', saturday))).toEqual([true, false, true, false, true]);
    expect(works('IN', '2026-05-03')).toBe(false);
  });

  it('Good Friday is worked in Ireland', () => {
    expect(works('IE', '2026-04-03')).toBe(true);
  });
});
