// How days and instants read on screen. Friday 20 November 2026 is today throughout.
import { describe, expect, it } from 'vitest';
import { dayExactly, dayInWords, instantExactly, instantInWords, todayIn } from './day-words.ts';

const today = '2026-11-20';

describe('A day in words', () => {
  it.each([
    ['2026-11-20', 'today'],
    ['2026-11-21', 'tomorrow'],
    ['2026-11-19', 'yesterday'],
    ['2026-11-26', 'on Thursday'],
    ['2026-11-14', 'last Saturday'],
    ['2026-11-27', 'Fri 27 Nov'],
    ['2026-11-13', 'Fri 13 Nov'],
    ['2027-01-04', 'Mon 4 Jan 2027'],
  ])('reads %s as "%s"', (day, words) => {
    expect(dayInWords(day, today)).toBe(words);
  });

  it('is said exactly for those who ask', () => {
    expect(dayExactly('2026-12-07')).toBe('Monday 7 December 2026');
  });

  it("turns at midnight in the organisation's time zone, not the browser's", () => {
    const lateInLondon = new Date('2026-06-30T23:30:00Z');
    expect(todayIn('Europe/London', lateInLondon)).toBe('2026-07-01');
    expect(todayIn('America/New_York', lateInLondon)).toBe('2026-06-30');
  });
});

describe('An instant in words', () => {
  const now = new Date('2026-11-20T15:00:00Z');
  it.each([
    ['2026-11-20T14:59:30Z', 'just now'],
    ['2026-11-20T14:59:00Z', '1 minute ago'],
    ['2026-11-20T14:18:00Z', '42 minutes ago'],
    ['2026-11-20T12:00:00Z', '3 hours ago'],
    ['2026-11-19T23:50:00Z', 'yesterday at 23:50'],
    ['2026-11-20T16:30:00Z', 'today at 16:30'],
  ])('reads %s as "%s"', (instant, words) => {
    expect(instantInWords(new Date(instant), now, 'Europe/London')).toBe(words);
  });

  it('is said exactly, in the zone of the organisation', () => {
    expect(instantExactly(new Date('2026-07-01T13:05:00Z'), 'Europe/London')).toBe('Wednesday 1 July 2026 at 14:05');
  });
});
