// More time: what a rule gives, what it takes, and where it ends.
import { describe, expect, it } from 'vitest';
import { calendarOf, citation, clock, facts, limit, value } from '#test/support/clocks.ts';
import type { ExtensionRule } from './clock-rule.ts';
import { dueDay } from './clock.ts';
import { day } from './day.ts';
import { extensionRuleFor, type GrantedExtension, whyNotExtend } from './extension.ts';

const rule: ExtensionRule = {
  ...citation,
  gives: { kind: 'adds', limit: limit('10 working days') },
  most: 1,
  reasons: [],
  consent: false,
  beforeDue: true,
};
const england = calendarOf('GB-EAW');
const due = (extensions: ExtensionRule[], granted: Partial<GrantedExtension>[], length = '10 working days') => {
  const extended = granted.map((one) => ({ clock: 'response', on: day('2027-01-10'), reason: 'the engineer is ill', ...one }));
  return dueDay(
    clock([value(limit(length), { extensions })]),
    facts({ received: '2026-12-29' }, { extensions: extended }),
    england,
  );
};

describe('An extension', () => {
  it('adds its length to the last day there was', () => {
    expect(due([rule], []).due).toBe('2027-01-13');
    expect(due([rule], [{}]).due).toBe('2027-01-27');
    expect(due([rule], [{}]).why).toContain('Extended on 10 January 2027: the engineer is ill.');
  });

  it('whose reason was written as a sentence ends in one full stop', () => {
    expect(due([rule], [{ reason: 'The engineer is ill.' }]).why).toContain('Extended on 10 January 2027: The engineer is ill. ');
  });

  it('to a nearer date ends on that date, and never after what the rule gives', () => {
    expect(due([rule], [{ to: day('2027-01-20') }]).due).toBe('2027-01-20');
    expect(due([rule], [{ to: day('2027-03-01') }]).due).toBe('2027-01-27');
  });

  it('that makes the time another length counts it from the start again', () => {
    const becomes: ExtensionRule = { ...rule, gives: { kind: 'becomes', limit: limit('35 business days') } };
    expect(due([becomes], [{}], '15 business days').due).toBe('2027-02-17');
  });

  it('by agreement ends on the day agreed', () => {
    expect(due([{ ...rule, gives: { kind: 'agreed' } }], [{ to: day('2027-06-30') }]).due).toBe('2027-06-30');
  });

  it('beyond those the rule knows gives nothing', () => {
    expect(due([rule], [{}, {}]).due).toBe('2027-01-27');
    expect(due([], [{}]).due).toBe('2027-01-13');
  });

  it('of another clock leaves this one alone', () => {
    expect(due([rule], [{ clock: 'ack' }]).due).toBe('2027-01-13');
  });

  it('follows the next rule when the first is used up', () => {
    const further: ExtensionRule = { ...rule, gives: { kind: 'agreed' }, most: 'any', consent: true };
    const both = value(limit('6 weeks'), { extensions: [rule, further] });
    expect(extensionRuleFor(both, 0)).toBe(rule);
    expect(extensionRuleFor(both, 1)).toBe(further);
    expect(extensionRuleFor(both, 7)).toBe(further);
  });
});

describe('Asking for more time', () => {
  const last = day('2027-01-13');
  const why = (of: Partial<ExtensionRule>, asked: Partial<Parameters<typeof whyNotExtend>[3]> = {}, already = 0) =>
    whyNotExtend(value(limit('10 working days'), { extensions: [{ ...rule, ...of }] }), already, last, {
      on: day('2027-01-10'),
      reason: 'complex',
      consented: false,
      ...asked,
    });

  it('is granted where the rule gives it', () => {
    expect(why({})).toBeNull();
    expect(why({ reasons: ['complex'], consent: true }, { consented: true })).toBeNull();
  });

  it('is refused, citing the rule, where it does not', () => {
    expect(whyNotExtend(value(limit('8 weeks')), 0, last, { on: last, reason: '', consented: true })).toBe(
      'Rule 1 gives no more time.',
    );
    expect(why({}, {}, 1)).toContain('no more than once');
    expect(why({}, { on: day('2027-01-14') })).toContain('only before the last day');
    expect(why({ reasons: ['beyond our control'] })).toContain('only for: beyond our control');
    expect(why({ consent: true })).toContain('only with the customer’s consent');
    expect(why({ gives: { kind: 'agreed' } })).toContain('say by when');
    expect(why({}, { to: day('2027-01-13') })).toContain('must be later');
  });
});
