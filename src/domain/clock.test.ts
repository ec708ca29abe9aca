// Clocks put to the facts of a complaint: which value holds, from when, and why the date is what it is.
import { describe, expect, it } from 'vitest';
import { calendarOf, citation, clock, facts, limit, value } from '#test/support/clocks.ts';
import { dueDay } from './clock.ts';
import { addDays, day } from './day.ts';
import type { SuspensionWindow } from './stopped-time.ts';

const england = calendarOf('GB-EAW');
const none = calendarOf('none');

describe('A clock whose rule changed', () => {
  const rule = clock([value(limit('8 weeks')), value(limit('6 weeks'), { from: day('2026-04-08'), source: 'Rule 2' })], {
    starts: 'first-made',
    datedBy: 'first-made',
  });

  it('keeps the old value for a complaint first made before the change, however late it is asked', () => {
    expect(dueDay(rule, facts({ 'first-made': '2026-04-07' }), none)).toMatchObject({ due: '2026-06-02', cites: 'Rule 1' });
    expect(dueDay(rule, facts({ 'first-made': '2026-04-08' }), none)).toMatchObject({ due: '2026-05-20', cites: 'Rule 2' });
  });

  it('goes by the date the rule names, not by the one that starts it', () => {
    const byReceipt = clock(rule.values, { starts: 'escalated', datedBy: 'received' });
    expect(dueDay(byReceipt, facts({ received: '2026-04-01', escalated: '2026-05-01' }), none).due).toBe('2026-06-26');
  });

  it('does not reach a complaint from before its first value', () => {
    const young = clock([value(limit('3 days'), { from: day('2016-06-30') })]);
    expect(dueDay(young, facts({ received: '2016-06-29' }), none)).toMatchObject({ due: null, noDate: 'not-in-force' });
    expect(dueDay(young, facts({ received: '2016-06-30' }), none).due).toBe('2016-07-03');
  });

  it('marks a value nobody has checked', () => {
    const answer = dueDay(clock([value(limit('3 days'), { unconfirmed: true })]), facts({ received: '2026-06-01' }), none);
    expect(answer).toMatchObject({ unconfirmed: true, cites: 'Rule 1 (unconfirmed)' });
  });
});

describe('A clock', () => {
  it('waits for what starts it, and says what that is', () => {
    const waiting = dueDay(clock(limit('10 working days'), { starts: 'acknowledged' }), facts({ received: '2026-12-18' }), england);
    expect(waiting).toMatchObject({ due: null, noDate: 'not-started', why: 'Starts when the complaint was acknowledged.' });
  });

  it('of a later stage does not start with the first', () => {
    const second = clock(limit('20 working days'), { starts: 'acknowledged@2' });
    expect(dueDay(second, facts({ acknowledged: '2026-12-01' }), england).noDate).toBe('not-started');
    expect(dueDay(second, facts({ 'acknowledged@2': '2026-12-01' }), england).due).toBe('2026-12-31');
  });

  it('applies only to the complaints its condition names', () => {
    const rule = clock(limit('45 days'), { when: { type: ['pension'], not: { channel: ['portal'] } } });
    const on = { received: '2026-06-01' };
    expect(dueDay(rule, facts(on, { type: 'pension', channel: 'phone' }), none).due).toBe('2026-07-16');
    expect(dueDay(rule, facts(on, { type: 'pension', channel: 'portal' }), none).noDate).toBe('does-not-apply');
    expect(dueDay(rule, facts(on), none).noDate).toBe('does-not-apply');
  });

  it('begins again with each piece of news, where the rule says at intervals', () => {
    const rule = clock(limit('20 working days'), { restarts: 'progress-update-sent' });
    expect(dueDay(rule, facts({ received: '2026-10-23' }), calendarOf('IE')).due).toBe('2026-11-23');
    const again = dueDay(rule, facts({ received: '2026-10-23', 'progress-update-sent': '2026-11-10' }), calendarOf('IE'));
    expect(again.due).toBe('2026-12-08');
    expect(again.why).toContain('after the last progress update was sent on Tuesday 10 November 2026');
  });

  it('sets no date for a duty to be done promptly, and keeps our own target apart', () => {
    const soft = dueDay(
      clock({ kind: 'soft', soft: 'promptly', target: limit('5 business days') }),
      facts({ received: '2026-04-02' }),
      england,
    );
    expect(soft).toMatchObject({ due: null, dueAt: null, target: '2026-04-13', noDate: 'soft' });
    expect(soft.why).toContain('The rule sets no date; our own target is 5 business days');
    const bare = dueDay(clock({ kind: 'soft', soft: 'promptly', target: null }), facts({ received: '2026-04-02' }), england);
    expect(bare).toMatchObject({
      target: null,
      why: 'Promptly, from when the complaint was received on Thursday 2 April 2026. The rule sets no date.',
    });
  });

  it('takes the earlier, or the later, of several limits that have begun', () => {
    const of = [{ ...limit('90 days') }, { ...limit('0 days'), starts: 'deadlock' as const }];
    const earlier = clock({ kind: 'earlier-of', of });
    expect(dueDay(earlier, facts({ received: '2026-06-01' }), none).due).toBe('2026-08-30');
    expect(dueDay(earlier, facts({ received: '2026-06-01', deadlock: '2026-07-01' }), none).due).toBe('2026-07-01');
    const later = clock({ kind: 'later-of', of: [limit('24 hours'), limit('1 business day')] });
    expect(dueDay(later, facts({ received: '2026-04-02T09:00:00Z' }), england).due).toBe('2026-04-07');
    expect(dueDay(later, facts({ received: '2026-04-02T09:00:00Z' }), england).why).toContain('the latest decides');
  });

  it('can be due on a date the calendar fixes', () => {
    const on = (of: Parameters<typeof clock>[0], end: string) =>
      dueDay(clock(of, { starts: 'period-end', datedBy: 'period-end' }), facts({ 'period-end': end }), england).due;
    expect(on({ kind: 'next-of', dates: ['02-28', '08-31'] }, '2026-06-30')).toBe('2026-08-31');
    expect(on({ kind: 'next-of', dates: ['02-28', '08-31'] }, '2026-12-31')).toBe('2027-02-28');
    expect(on({ kind: 'next-of', dates: ['02-last'] }, '2027-12-31')).toBe('2028-02-29');
    expect(on({ kind: 'next-of', dates: ['06-30'] }, '2026-06-30')).toBe('2027-06-30');
    expect(on({ kind: 'day-of-month', day: 15, monthsAfter: 1 }, '2026-12-31')).toBe('2027-01-15');
    expect(on({ kind: 'day-of-month', day: 'last', monthsAfter: 2 }, '2026-12-31')).toBe('2027-02-28');
    expect(on({ kind: 'on-date', date: day('2026-07-29') }, '2026-06-30')).toBe('2026-07-29');
  });
});

describe('Time that does not count', () => {
  const waiting = { reason: 'awaiting-customer', paused: day('2026-09-14'), resumed: day('2026-09-21') } as const;

  it('moves the last day when the rule allows the reason, and not otherwise', () => {
    const pausing = clock([value(limit('20 working days'), { pauses: ['awaiting-customer'] })]);
    const on = facts({ received: '2026-09-07' }, { pauses: [waiting] });
    expect(dueDay(pausing, on, england).due).toBe('2026-10-12');
    expect(dueDay(clock(limit('20 working days')), on, england).due).toBe('2026-10-05');
  });

  it('of a window reaches only the complaints and clocks it names', () => {
    const window: SuspensionWindow = {
      ...citation,
      id: 'w',
      name: 'the pause',
      from: day('2024-01-11'),
      to: day('2026-05-31'),
      when: { type: ['dca'] },
      clocks: ['response'],
      retention: false,
    };
    const on = (id: string, type: string) =>
      dueDay(clock(limit('8 weeks'), { id }), facts({ received: '2024-03-01' }, { type, suspensions: [window] }), none);
    expect(on('response', 'dca').due).toBe('2026-07-26');
    expect(on('response', 'other').due).toBe('2024-04-26');
    expect(on('ack', 'dca').due).toBe('2024-04-26');
    expect(on('response', 'dca').why).toContain('Time does not run from 11 January 2024 to 31 May 2026: the pause.');
  });

  it('leaves no last day while it lasts, and says since when', () => {
    const pausing = clock([value(limit('20 working days'), { pauses: ['awaiting-customer'] })]);
    const answer = dueDay(pausing, facts({ received: '2026-09-07' }, { pauses: [{ ...waiting, resumed: null }] }), england);
    expect(answer).toMatchObject({ due: null, noDate: 'paused', stopped: { from: '2026-09-14', by: 'pause' } });
    expect(answer.why).toContain('There is no last day until time runs again.');
  });
});

describe('The reason for a last day', () => {
  const why = (rule: Parameters<typeof dueDay>[0], on: string, calendar = england) =>
    dueDay(rule, facts({ received: on }), calendar).why;

  it('names the holidays passed over', () => {
    expect(why(clock(limit('3 business days', { ends: 'close-of-business' })), '2026-04-02')).toBe(
      '3 business days after the complaint was received on Thursday 2 April 2026. Good Friday (3 April), Easter Monday (6 April) and 2 weekend days are not counted. The last day is Thursday 9 April 2026, until the close of business.',
    );
  });

  it('says where the date stays although it is closed, and where it moves', () => {
    expect(why(clock(limit('8 weeks')), '2026-11-02')).toContain('It is Boxing Day, and the date does not move.');
    expect(why(clock(limit('30 days', { lastDayRoll: 'forward' })), '2026-06-19')).toContain(
      'Day 30 is Sunday 19 July 2026, which is not worked, so the next working day takes its place.',
    );
  });

  it('says that the first day counts where it does', () => {
    expect(why(clock(limit('6 months', { counting: 'inclusive' })), '2026-12-24')).toContain(
      '6 months counting from Thursday 24 December 2026, when the complaint was received, that day included.',
    );
  });

  it('names the day that is day 1 where the day it happened is not worked', () => {
    const five = clock(limit('5 working days', { counting: 'inclusive', receiptRoll: 'closed-day' }));
    expect(why(five, '2026-11-14')).toContain(
      '5 working days counting from Monday 16 November 2026, that day included: the complaint was received on Saturday 14 November 2026, a day that does not count.',
    );
    expect(why(five, '2026-11-16')).toContain(
      'counting from Monday 16 November 2026, when the complaint was received, that day included.',
    );
  });

  it('warns where later holidays are not known yet, or no calendar was named', () => {
    expect(why(clock(limit('40 working days')), '2028-12-01')).toContain('known to the end of 2028');
    expect(why(clock(limit('5 working days')), '2026-04-02', none)).toContain('every day is counted as worked');
  });
});

describe('A clock is at risk', () => {
  it('when a quarter of its days is left, or as the rule says, and first on a day worked', () => {
    const risk = (rule: Parameters<typeof dueDay>[0]) => dueDay(rule, facts({ received: '2026-09-07' }), england).atRiskFrom;
    expect(risk(clock(limit('8 weeks')))).toBe('2026-10-19');
    expect(risk(clock(limit('10 days')))).toBe('2026-09-14');
    expect(risk(clock(limit('20 working days'), { atRisk: { length: 5, unit: 'working-days' } }))).toBe('2026-09-28');
    expect(risk(clock(limit('6 months'), { atRisk: { length: 2, unit: 'weeks' } }))).toBe(addDays(day('2027-03-07'), -14));
  });
});
