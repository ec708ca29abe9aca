// Each clock of a pack as one sentence: what an administrator reads of the rules that apply.
import { describe, expect, it } from 'vitest';
import type { ClockRule, ClockValue } from './clock-rule.ts';
import { day } from './day.ts';
import { ruleInWords } from './rule-words.ts';
import { counted, type TimeLimit } from './time-limit.ts';

const rule: ClockRule = {
  id: 'response',
  name: 'Response',
  kind: 'duty',
  duty: 'Answer the complaint.',
  starts: 'received',
  datedBy: 'received',
  calendar: 'default',
  met: ['final-response-sent'],
  ended: [],
  letters: [],
  atRisk: 'last-quarter',
  local: [],
  values: [],
};
const value = (limit: TimeLimit, more: Partial<ClockValue> = {}): ClockValue => ({
  from: day('2020-01-01'),
  limit,
  pauses: [],
  extensions: [],
  source: 'Rule 1',
  evidence: 'V1',
  sure: 'high',
  unconfirmed: false,
  ...more,
});
const says = (limit: TimeLimit, more: Partial<ClockValue> = {}): string => ruleInWords(rule, value(limit, more), [rule]);

describe('A clock of a rule pack', () => {
  it('is told as a length from what starts it', () => {
    expect(says(counted({ length: 8, unit: 'weeks' }))).toBe('8 weeks after the complaint was received.');
    expect(says(counted({ length: 0, unit: 'days' }))).toBe('On the day the complaint was received.');
  });

  it('says when the day itself counts, when receipt rolls, and where a last day moves', () => {
    const limit = counted(
      { length: 20, unit: 'working-days' },
      { counting: 'inclusive', receiptRoll: 'closed-day', lastDayRoll: 'forward' },
    );
    expect(says(limit)).toBe(
      '20 working days counting from the day the complaint was received, that day included (on a closed day: the next working day); ' +
        'a last day that is not worked moves to the next.',
    );
  });

  it('never makes a date of a word that sets none', () => {
    expect(says({ kind: 'soft', soft: 'promptly', target: counted({ length: 5, unit: 'business-days' }) })).toBe(
      'Promptly, from when the complaint was received; the rule sets no date, and our own target is 5 business days.',
    );
    expect(says({ kind: 'soft', soft: 'promptly', target: null })).toBe(
      'Promptly, from when the complaint was received; the rule sets no date.',
    );
  });

  it('tells dates fixed by the calendar', () => {
    expect(says({ kind: 'on-date', date: day('2026-07-29') })).toBe('By 29 July 2026.');
    expect(says({ kind: 'next-of', dates: ['02-last', '08-31'] })).toBe(
      'By the next end of February or 31 August after the complaint was received.',
    );
    expect(says({ kind: 'day-of-month', day: 15, monthsAfter: 1 })).toBe(
      'By day 15 of the month after that in which the complaint was received.',
    );
  });

  it('tells which of several limits decides, each from its own start', () => {
    const of: TimeLimit[] = [
      counted({ length: 6, unit: 'years' }),
      { ...counted({ length: 3, unit: 'years' }), starts: 'customer-became-aware' },
    ];
    expect(says({ kind: 'later-of', of })).toBe(
      '6 years after the complaint was received or 3 years after the customer became aware of the matter, whichever comes last.',
    );
  });

  it('tells what may stop and stretch it, and what that takes', () => {
    const extension = {
      gives: { kind: 'adds', limit: counted({ length: 10, unit: 'working-days' }) },
      most: 1,
      reasons: ['the matter is complex'],
      approval: 'senior',
      consent: true,
      beforeDue: true,
      source: 'Rule 2',
      evidence: 'V1',
      sure: 'high',
      unconfirmed: false,
    } as const;
    const limit = counted({ length: 20, unit: 'working-days' });
    expect(says(limit, { pauses: ['awaiting-customer'], extensions: [extension] })).toBe(
      '20 working days after the complaint was received. Time may stand still: waiting for the customer. ' +
        'May be extended: 10 working days more, once (the matter is complex), with the customer’s consent and the approval of a senior colleague.',
    );
  });

  it('that waits for another names that other', () => {
    const waiting = { ...rule, starts: { dueOf: 'response' } } as const;
    expect(ruleInWords(waiting, value(counted({ length: 4, unit: 'weeks' })), [rule])).toBe(
      '4 weeks after the last day of “Response”.',
    );
  });
});
