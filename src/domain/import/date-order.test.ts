// Dates of registers: how they are written, which number is the day, and columns in which day and month were swapped.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideDateOrder } from './date-order.ts';
import { dayFrom, dayNumber, readMoment } from './date-reading.ts';
import { newDateTally, noticeDate } from './date-tally.ts';

const today = dayNumber(2026, 11, 22) ?? 0;
const decide = (texts: readonly string[]) => {
  const tally = newDateTally();
  for (const text of texts) noticeDate(tally, text);
  return decideDateOrder(tally, today);
};
const two = (n: number): string => String(n).padStart(2, '0');

describe('A date of a register', () => {
  it.each([
    ['2015-04-22', 'ymd', '2015-04-22', undefined],
    ['2015-04-22T15:53:50', 'ymd', '2015-04-22', 57_230],
    ['2015-04-22 15:53', 'ymd', '2015-04-22', 57_180],
    ['22/04/2015', 'dmy', '2015-04-22', undefined],
    ['04/05/2015', 'dmy', '2015-05-04', undefined],
    ['04/05/2015', 'mdy', '2015-04-05', undefined],
    ['4.5.15', 'dmy', '2015-05-04', undefined],
    ['4/5/2015 3:53:50 PM', 'mdy', '2015-04-05', 57_230],
    ['4 May 2015', 'ymd', '2015-05-04', undefined],
    ['May 4th, 2015', 'ymd', '2015-05-04', undefined],
    ['Monday, 4 May 2015 at 09:30', 'ymd', '2015-05-04', 34_200],
    ['04-MAY-15', 'ymd', '2015-05-04', undefined],
    ['3. März 2015', 'ymd', '2015-03-03', undefined],
    ['15 août 2015', 'ymd', '2015-08-15', undefined],
    ['20150504', 'ymd', '2015-05-04', undefined],
    ['42116', 'ymd', '2015-04-22', undefined],
    ['42116.6623842593', 'ymd', '2015-04-22', 57_230],
  ] as const)('“%s”, read as %s, is %s', (text, order, day, seconds) => {
    expect(readMoment(text, { order, swapped: false })).toEqual({ day, ...(seconds === undefined ? {} : { seconds }) });
  });

  it('at exactly midnight is a day without a time', () => {
    expect(readMoment('2016-09-01T00:00:00', { order: 'ymd', swapped: false })).toEqual({ day: '2016-09-01' });
  });

  it('keeps the time zone that it names', () => {
    expect(readMoment('2016-09-01T00:30:00+02:00', { order: 'ymd', swapped: false })).toEqual({
      day: '2016-09-01',
      seconds: 1800,
      offset: 120,
    });
    expect(readMoment('1429714430', { order: 'ymd', swapped: false })).toEqual({ day: '2015-04-22', seconds: 53_630, offset: 0 });
  });

  it.each(['31/02/2015', '2015-13-01', 'yesterday', '12/2015', '99999', '4 Mayhem', '10:30', '2015-04-22 25:00'])(
    '“%s” is none',
    (text) => {
      expect(readMoment(text, { order: 'dmy', swapped: false })).toBeUndefined();
    },
  );
});

describe('The order of day and month', () => {
  it('is decided by a number above 12', () => {
    expect(decide(['04/05/2015', '22/04/2015'])).toMatchObject({ reading: { order: 'dmy' }, sure: true });
    expect(decide(['04/05/2015', '04/22/2015'])).toMatchObject({ reading: { order: 'mdy' }, sure: true });
  });

  it('is decided by the day of the week', () => {
    expect(decide(['Mon 04/05/2015', 'Tue 05/05/2015'])).toMatchObject({ reading: { order: 'dmy' }, sure: true });
  });

  it('is decided by rows that run in order of time', () => {
    const days = Array.from({ length: 12 }, (_, month) => [
      `${two(3)}/${two(month + 1)}/2015`,
      `${two(9)}/${two(month + 1)}/2015`,
    ]).flat();
    expect(decide(days)).toMatchObject({
      reading: { order: 'dmy' },
      sure: true,
      because: expect.stringContaining('order of time') as string,
    });
  });

  it('is decided by dates that would lie in the future', () => {
    expect(decide(['10/12/2026', '09/11/2026', '10/11/2026'])).toMatchObject({ reading: { order: 'mdy' }, sure: true });
  });

  it('is asked when nothing decides it, with the reason', () => {
    expect(decide(['04/05/2015', '07/03/2015'])).toMatchObject({
      sure: false,
      because: expect.stringContaining('either could be the day') as string,
    });
  });

  it('is asked when both orders occur', () => {
    expect(decide(['22/04/2015', '04/23/2015', '04/24/2015'])).toMatchObject({
      sure: false,
      because: expect.stringContaining('both orders') as string,
    });
  });

  it('is found whatever the days, as long as one is above 12', () => {
    const day = fc.integer({ min: dayNumber(1990, 1, 1) ?? 0, max: today });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 60 }), fc.constantFrom('dmy', 'mdy'), (days, order) => {
        const parts = days.map((number) => dayFrom(number).split('-'));
        fc.pre(parts.some(([, , date]) => Number(date) > 12));
        const texts = parts.map(([year, month, date]) =>
          order === 'dmy' ? `${date}/${month}/${year}` : `${month}/${date}/${year}`,
        );
        const found = decide(texts);
        expect(found).toMatchObject({ reading: { order }, sure: true });
        expect(texts.map((text) => readMoment(text, found.reading)?.day)).toEqual(days.map(dayFrom));
      }),
    );
  });
});

const register = (from: number, count: number, step = 1): number[] =>
  Array.from({ length: count }, (_, index) => from + index * step);
const damaged = (days: readonly number[]): string[] =>
  days.map((number) => {
    const [year = '', month = '', day = ''] = dayFrom(number).split('-');
    return Number(day) > 12 ? `${year}-${month}-${day}` : `${year}-${day}-${month}`;
  });

describe('A column in which day and month were swapped where the day is 12 or less', () => {
  const spring = register(dayNumber(2015, 4, 1) ?? 0, 91);

  it('is noticed by the stretch of time that the other dates cover, and comes out right when swapped back', () => {
    const texts = damaged(spring);
    const found = decide(texts);
    expect(found.swap).toMatchObject({
      low: 33,
      of: 91,
      because: expect.stringContaining('13 April 2015 to 30 June 2015') as string,
    });
    expect(texts.map((text) => readMoment(text, { ...found.reading, swapped: true })?.day)).toEqual(spring.map(dayFrom));
  });

  it('is noticed by its course where it covers years', () => {
    const years = register(dayNumber(2012, 1, 1) ?? 0, 600, 3);
    expect(decide(damaged(years)).swap?.because).toMatch(/order of time only when they are swapped/);
  });

  it('is noticed by its weekends where it covers years in no order', () => {
    const years = register(dayNumber(2012, 1, 1) ?? 0, 1500).filter((day) => (day + 3) % 7 < 5);
    const mixed = years.map((_, index) => years[(index * 619) % years.length] ?? 0);
    expect(decide(damaged(mixed)).swap?.because).toMatch(/weekends/);
  });

  it('is not suspected where the dates are whole', () => {
    const day = fc.integer({ min: dayNumber(2012, 1, 1) ?? 0, max: today });
    fc.assert(
      fc.property(day, fc.integer({ min: 60, max: 1500 }), fc.integer({ min: 1, max: 3 }), (from, count, step) => {
        const whole = register(from, count, step).filter((number) => number <= today);
        expect(decide(whole.map(dayFrom)).swap).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('is not suspected in a register of one busy week of each month', () => {
    const weeks = Array.from({ length: 24 }, (_, month) =>
      register(dayNumber(2014 + Math.floor(month / 12), (month % 12) + 1, 10) ?? 0, 7),
    ).flat();
    expect(decide(weeks.map(dayFrom)).swap).toBeUndefined();
  });
});
