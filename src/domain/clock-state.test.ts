// Where a clock stands today, in the words on every screen.
import { describe, expect, it } from 'vitest';
import { calendarOf, clock, facts, limit, value } from '#test/support/clocks.ts';
import { clockState, daysInWords } from './clock-state.ts';
import { dueDay } from './clock.ts';
import type { ClockRule } from './clock-rule.ts';
import { day } from './day.ts';

const england = calendarOf('GB-EAW');
const rule = clock(limit('8 weeks'));
const stateOf = (at: string, happened: Record<string, string> = {}, of: ClockRule = rule) => {
  const on = facts({ received: '2026-06-01', ...happened });
  const { state, words } = clockState(of, dueDay(of, on, england), on, { now: new Date(at), calendar: england });
  return `${state}: ${words}`;
};

describe('Today a clock', () => {
  it('has not started before its event', () => {
    expect(stateOf('2026-06-02T09:00:00Z', {}, clock(limit('8 weeks'), { starts: 'escalated' }))).toBe('not-started: not started');
  });

  it('runs, then is at risk, then is late', () => {
    expect(stateOf('2026-06-02T09:00:00Z')).toBe('running: in 39 working days');
    expect(stateOf('2026-07-23T09:00:00Z')).toBe('at-risk: in 2 working days');
    expect(stateOf('2026-07-26T09:00:00Z')).toBe('at-risk: tomorrow');
    expect(stateOf('2026-07-27T09:00:00Z')).toBe('at-risk: today');
    expect(stateOf('2026-07-27T20:30:00Z')).toBe('at-risk: today, 2 hours left');
    expect(stateOf('2026-07-27T22:30:00Z')).toBe('at-risk: today, less than an hour left');
    expect(stateOf('2026-07-29T09:00:00Z')).toBe('late: 2 working days late');
    expect(stateOf('2026-08-29T09:00:00Z')).toBe('late: 24 working days late');
  });

  it('is late from midnight where it is, not where the server is', () => {
    expect(stateOf('2026-07-27T22:59:59Z')).toContain('at-risk');
    expect(stateOf('2026-07-27T23:00:00Z')).toBe('late: 1 working day late');
  });

  it('due at the close of business is late that evening', () => {
    const closing = clock(limit('8 weeks', { ends: 'close-of-business' }));
    expect(stateOf('2026-07-27T15:00:00Z', {}, closing)).toBe('at-risk: today, 1 hour left');
    expect(stateOf('2026-07-27T18:00:00Z', {}, closing)).toBe('late: 2 hours late');
  });

  it('is met on the day it was done, and says how late that was', () => {
    expect(stateOf('2026-07-01T09:00:00Z', { 'final-response-sent': '2026-06-30' })).toBe('met: done Tue 30 Jun');
    expect(stateOf('2026-09-01T09:00:00Z', { 'final-response-sent': '2026-07-27' })).toBe('met: done Mon 27 Jul');
    expect(stateOf('2026-09-01T09:00:00Z', { 'final-response-sent': '2026-07-29' })).toBe(
      'met-late: done Wed 29 Jul, 2 working days late',
    );
  });

  it('is not met by what was done before it started', () => {
    const second = clock(limit('20 working days'), { starts: 'escalated' });
    expect(stateOf('2026-07-02T09:00:00Z', { 'final-response-sent': '2026-06-10', escalated: '2026-07-01' }, second)).toBe(
      'running: in 19 working days',
    );
  });

  it('ends when the complaint is withdrawn', () => {
    expect(stateOf('2026-09-01T09:00:00Z', { withdrawn: '2026-06-10' })).toBe('ended: ended Wed 10 Jun');
  });

  it('that is only a window closes, and is never late', () => {
    expect(stateOf('2026-08-01T09:00:00Z', {}, clock(limit('8 weeks'), { kind: 'window' }))).toBe('closed: closed Mon 27 Jul');
  });

  it('that is our own target is past it, and never a breach', () => {
    expect(stateOf('2026-07-29T09:00:00Z', {}, clock(limit('8 weeks'), { kind: 'own-target' }))).toBe(
      'past-target: 2 working days past our own target',
    );
    const soft = clock({ kind: 'soft', soft: 'promptly', target: limit('5 business days') });
    expect(stateOf('2026-06-05T09:00:00Z', {}, soft)).toBe('at-risk: in 1 working day');
    expect(stateOf('2026-06-09T09:00:00Z', {}, soft)).toBe('past-target: 1 working day past our own target');
  });

  it('stands still during a pause, and says what for', () => {
    const pausing = clock([value(limit('8 weeks'), { pauses: ['awaiting-customer'] })]);
    const on = facts(
      { received: '2026-06-01' },
      { pauses: [{ reason: 'awaiting-customer', paused: day('2026-06-10'), resumed: null }] },
    );
    const answer = dueDay(pausing, on, england);
    expect(clockState(pausing, answer, on, { now: new Date('2026-08-01T09:00:00Z'), calendar: england }).words).toBe(
      'paused, waiting for the customer',
    );
  });
});

describe('How far a day is', () => {
  const words = (today: string, last: string, calendar = england) => daysInWords(calendar, day(today), day(last));

  it('is told in working days, near days by name, far ones by date', () => {
    expect(words('2026-06-01', '2026-06-01')).toBe('today');
    expect(words('2026-06-01', '2026-06-02')).toBe('tomorrow');
    expect(words('2026-06-01', '2026-06-04')).toBe('in 3 working days');
    expect(words('2026-06-01', '2027-05-30')).toBe('by 30 May 2027');
  });

  it('to a day at a weekend is told in calendar days, so that nobody takes it for the Friday', () => {
    expect(words('2026-06-04', '2026-06-07')).toBe('in 3 calendar days');
    expect(words('2026-06-05', '2026-06-06')).toBe('tomorrow');
  });

  it('past is told in working days, or in calendar days where none has been worked since', () => {
    expect(words('2026-06-09', '2026-06-05')).toBe('2 working days late');
    expect(words('2026-06-06', '2026-06-05')).toBe('1 calendar day late');
    expect(words('2026-06-09', '2026-06-05', calendarOf('none'))).toBe('4 calendar days late');
  });
});
