// What still keeps a complaint, and the organisation's own periods beside its rules.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from './day.ts';
import { type KeepingCase, whyStillKept } from './keeping-case.ts';
import { monthsInWords, monthsOf, unsaidRule, withOwnPeriods } from './own-period.ts';
import type { Rules } from './rules.ts';
import { counted } from './time-limit.ts';

const day = (written: string) => {
  const read = parseDay(written);
  if (read === null) throw new Error(written);
  return read;
};
const rules: Rules = { packs: new Map(), letters: new Map(), calendars: new Map(), guidance: new Map(), own: [] };
const over: KeepingCase = {
  state: 'closed',
  mergedInto: null,
  erased: false,
  keepUntil: day('2020-05-01'),
  rule: 'any',
  reckoned: true,
  keptLongerUntil: null,
  dataRequests: 0,
  erasureGranted: false,
  restricted: false,
  holds: 0,
  promises: 0,
  payments: 0,
  followUps: 0,
  withThirdParty: false,
  inCourt: false,
  clocks: [],
};
const today = day('2026-11-23');
const why = (part: Partial<KeepingCase>) => whyStillKept({ ...over, ...part }, rules, today);

describe('A settled complaint', () => {
  it('may go when its period is over and nothing else keeps it', () => {
    expect(why({})).toEqual([]);
  });
  it('is kept through the last day of its period', () => {
    expect(why({ keepUntil: today })).toEqual(['Its time to be kept lasts until 23 November 2026.']);
  });
  it.each([
    ['a legal hold', { holds: 1 }, 'It is on legal hold.'],
    ['a promise', { promises: 1 }, 'A promise to the customer is still to be kept.'],
    ['a payment', { payments: 1 }, 'A payment is still to be made.'],
    ['a court', { inCourt: true }, 'A court or the police are dealing with the matter.'],
    ['the independent body', { withThirdParty: true }, 'An independent body is dealing with it.'],
    ['a decision', { keptLongerUntil: day('2027-01-01') }, 'Somebody decided to keep it until 1 January 2027.'],
    ['rules without a period', { keepUntil: null }, 'Its rules fix no period, and the organisation has not set its own.'],
  ] as const)('is kept by %s', (_, part, words) => {
    expect(why(part)).toEqual([words]);
  });
  it('says that its time has not begun where its rules count from something that did not happen', () => {
    expect(why({ keepUntil: null, rule: null })).toEqual(['Its time to be kept has not begun yet.']);
  });
  it('taken back with its import is kept by nothing but a hold', () => {
    expect(why({ state: 'undone', keepUntil: null, reckoned: false })).toEqual([]);
    expect(why({ state: 'undone', holds: 1 })).toContain('It is on legal hold.');
  });
});

describe('An open complaint', () => {
  it('is kept because it is not settled, and nobody says that its rules fix no period that only its end begins', () => {
    expect(why({ state: 'open', keepUntil: null, rule: null })).toEqual(['It is not settled yet.']);
  });
});

describe('The organisation’s own period', () => {
  const rule = { ...unsaidRule, id: 'r', basis: 'rule' as const, limit: counted({ length: 3, unit: 'years' }) };
  it('never takes from what a rule asks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1200 }), (months) => {
        const [own] = withOwnPeriods('p', [rule], [{ rulePack: 'p', rule: 'r', months }]);
        expect(own?.limit).toMatchObject({ kind: 'later-of', of: [rule.limit, { kind: 'counted' }] });
      }),
    );
  });
  it('takes the place of a period that is no rule, and of none', () => {
    const policy = { ...rule, basis: 'own-policy' as const };
    const own = [{ rulePack: 'p', rule: 'r', months: 18 }];
    expect(monthsOf(withOwnPeriods('p', [policy], own)[0]?.limit ?? null)).toBe(18);
    expect(withOwnPeriods('p', [], [])).toEqual([unsaidRule]);
  });
  it('is said in years where it is whole ones', () => {
    expect([12, 18, 72].map(monthsInWords)).toEqual(['1 year', '18 months', '6 years']);
  });
});
