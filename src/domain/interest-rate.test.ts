// By which rate interest is worked out, what is kept of it, and how it is told.
import { describe, expect, it } from 'vitest';
import { currency } from './currency.ts';
import { day } from './day.ts';
import { howCounted, interestInWords, partInWords } from './interest-in-words.ts';
import { writtenWorking } from './interest-kept.ts';
import { type InterestWorking, type RateBy, type RateTable, rateOfRuleInWords, workingOf, workOut } from './interest-rate.ts';
import { parsePercent } from './interest.ts';
import { whyNotKept, ratesChanged } from './rate-table.ts';
import { workedItems } from './redress-item.ts';
import type { InterestRule } from './redress-rule.ts';
import { isRefusal } from './refusal.ts';

const gbp = currency('GBP');
const percent = (typed: string): number => parsePercent(typed) ?? 0;
const cited = { source: 'Rule 7', evidence: 'V2', sure: 'high', unconfirmed: false } as const;
const fixed: InterestRule = {
  ...cited,
  id: 'fixed',
  name: 'Interest of the scheme',
  says: 'For money without',
  from: day('2001-12-01'),
  to: null,
  rate: { percent: percent('8') },
  year: null,
};
const following: InterestRule = { ...fixed, id: 'following', rate: { reference: 'bank-rate', plus: percent('1') } };
const bank: RateTable = {
  id: 'b',
  name: 'Bank Rate',
  follows: 'bank-rate',
  rates: [
    { from: day('2025-08-07'), percent: percent('4'), source: 'Bank of England' },
    { from: day('2025-12-18'), percent: percent('3.75'), source: 'Bank of England' },
  ],
};
const known = { rules: [fixed, following], tables: [bank] };
const asked = (from: string, to: string) => ({ principal: 100000, from: day(from), to: day(to), year: '365' as const });
const out = (from: string, to: string, by: RateBy, among = known): InterestWorking => {
  const working = workOut(asked(from, to), by, among);
  if (isRefusal(working)) throw new Error(working.words);
  return working;
};

describe('Working out interest', () => {
  it('by a rule of the complaint takes its rate and cites its source', () => {
    const working = out('2025-03-01', '2026-03-01', { of: 'rule', rule: 'fixed' });
    expect(working).toMatchObject({ minor: 8000, days: 365, rate: 'Interest of the scheme', parts: [{ source: 'Rule 7' }] });
  });

  it('by a rule that follows a published rate adds its points day by day, which is the average over the time and the points', () => {
    const working = out('2025-12-08', '2025-12-28', { of: 'rule', rule: 'following' });
    expect(working.parts).toMatchObject([
      { days: 9, percent: percent('5') },
      { days: 11, percent: percent('4.75') },
    ]);
    // Time-weighted: (9 × 4 % + 11 × 3.75 %) / 20 + 1 % = 4.8625 %; £1,000 × 4.8625 % × 20 / 365 = £2.66.
    expect(working.minor).toBe(266);
  });

  it('by such a rule is refused, naming the table that is missing, until the house keeps it', () => {
    const no = workOut(asked('2025-12-08', '2025-12-28'), { of: 'rule', rule: 'following' }, { rules: [following], tables: [] });
    expect(no).toMatchObject({ code: 'interest.no-table' });
    expect(isRefusal(no) ? no.words : '').toContain('Bank Rate of the Bank of England');
  });

  it('by a table is refused for days before its first rate, saying since when it is known', () => {
    const no = workOut(asked('2025-08-01', '2025-12-28'), { of: 'table', table: 'b' }, known);
    expect(isRefusal(no) ? no.words : '').toBe(
      'Bank Rate is known from 7 August 2025 on, and the money left before that. Add the earlier rates under Settings, Money, or choose another rate.',
    );
    expect(out('2025-08-06', '2025-08-08', { of: 'table', table: 'b' }).days).toBe(2);
  });

  it('by a rate given for the case keeps where it comes from', () => {
    const by = { of: 'given', percent: percent('6.5'), source: 'Their savings account' } as const;
    expect(out('2025-03-01', '2026-03-01', by)).toMatchObject({ minor: 6500, rate: 'Their savings account', by });
  });

  it('is refused where the money came back before it left, or by a rate that is gone', () => {
    const by = { of: 'rule', rule: 'fixed' } as const;
    expect(workOut(asked('2025-03-01', '2025-03-01'), by, known)).toMatchObject({ code: 'interest.wrong-way' });
    expect(workOut(asked('2025-03-01', '2025-03-02'), { of: 'rule', rule: 'x' }, known)).toMatchObject({
      code: 'interest.rule-unknown',
    });
    expect(workOut(asked('2025-03-01', '2025-03-02'), { of: 'table', table: 'x' }, known)).toMatchObject({
      code: 'interest.table-unknown',
    });
  });

  it('comes back from a row as it was kept', () => {
    const working = out('2025-12-08', '2025-12-28', { of: 'table', table: 'b' });
    const kept: unknown = JSON.parse(JSON.stringify({ ...working, by: { of: 'given', percent: 1, source: 'S' } }));
    expect(workingOf(writtenWorking.parse(kept))).toEqual({ ...working, by: { of: 'given', percent: 1, source: 'S' } });
  });
});

describe('Interest in words', () => {
  it('tells a line for the letter: the money, the days, the rate', () => {
    expect(interestInWords(out('2025-03-01', '2025-04-20', { of: 'rule', rule: 'fixed' }), gbp)).toBe(
      'simple interest on £1,000 from 1 March 2025 to 20 April 2025, 50 days at 8 % a year',
    );
  });

  it('tells each rate where there are few, and their span where there are many', () => {
    expect(interestInWords(out('2025-12-08', '2025-12-28', { of: 'rule', rule: 'following' }), gbp)).toBe(
      'simple interest on £1,000 from 8 December 2025 to 28 December 2025: 9 days at 5 % a year, 11 days at 4.75 % a year',
    );
    const rates = [1, 2, 3, 4].map((month) => ({ from: day(`2025-0${month}-01`), percent: percent(String(month)), source: 'S' }));
    const many = { rules: [], tables: [{ ...bank, rates }] };
    expect(interestInWords(out('2025-01-15', '2025-04-15', { of: 'table', table: 'b' }, many), gbp)).toContain(
      '90 days at the rates of each day, between 1 % and 4 % a year',
    );
  });

  it('shows each part before rounding, with the length of its year', () => {
    const { parts, principal } = out('2025-12-08', '2025-12-28', { of: 'rule', rule: 'following' });
    // £1,000 × 5 % × 9 / 365 = £1.2328767…
    expect(parts.map((part) => partInWords(part, principal, gbp))[0]).toBe(
      '9 December 2025 to 17 December 2025: 9 days at 5 %, a year of 365 days: £1.2328',
    );
    expect(parts.map((part) => partInWords(part, 100000, currency('JPY')))[0]).toContain('¥123.28');
    expect(howCounted({ year: 'actual' })).toContain('a day of a leap year bears a 366th');
  });

  it('tells a rule’s rate', () => {
    expect(rateOfRuleInWords(fixed.rate)).toBe('8 % a year');
    expect(rateOfRuleInWords(following.rate)).toBe('Bank Rate of the Bank of England plus 1 % a year');
  });
});

describe('An amount of interest put down for an option', () => {
  const interest = { ...asked('2025-03-01', '2026-03-01'), by: { of: 'rule', rule: 'fixed' } } as const;

  it('keeps how it was worked out; an amount that was given keeps none', () => {
    const items = [
      { basis: 'interest', minor: 8000, reason: '', interest } as const,
      { basis: 'goodwill', minor: 500, reason: 'Flowers' } as const,
    ];
    expect(workedItems(items, known, gbp)).toMatchObject([
      { minor: 8000, working: { days: 365 } },
      { minor: 500, working: null },
    ]);
  });

  it('is refused when it comes to another amount than was seen, naming the amount and the line', () => {
    const no = workedItems([{ basis: 'interest', minor: 7999, reason: '', interest }], known, gbp);
    expect(no).toMatchObject({
      code: 'interest.comes-to-another',
      fields: { 'items.0.minor': 'It comes to £80 now. Work it out again.' },
    });
  });

  it('names the field of its line when the days run backwards', () => {
    const wrong = { ...interest, to: day('2025-02-01') };
    const no = workedItems([{ basis: 'interest', minor: 1, reason: '', interest: wrong }], known, gbp);
    expect(no).toMatchObject({
      code: 'interest.wrong-way',
      fields: { 'items.0.interest.to': 'Choose a day after the one it left.' },
    });
  });
});

describe('A table of rates', () => {
  const said = { name: 'Ours', follows: null, rates: [{ from: day('2025-01-01'), percent: 80000, source: 'S' }] };

  it('has one rate a day, a name of its own, and a published rate no other follows', () => {
    expect(whyNotKept(said, [bank])).toBeUndefined();
    expect(whyNotKept({ ...said, rates: [...said.rates, ...said.rates] }, [])).toMatchObject({
      code: 'rate-table.day-twice',
      fields: { 'rates.1.from': 'Another rate begins on this day.' },
    });
    expect(whyNotKept({ ...said, name: 'BANK RATE' }, [bank])).toMatchObject({ code: 'rate-table.named-alike' });
    expect(whyNotKept({ ...said, follows: 'bank-rate' }, [bank])).toMatchObject({ code: 'rate-table.follows-alike' });
  });

  it('tells what a change of it changed, day by day', () => {
    const was = [
      { from: day('2025-01-01'), percent: 80000, source: 'S' },
      { from: day('2025-06-01'), percent: 70000, source: 'S' },
    ];
    const becomes = [
      { from: day('2025-01-01'), percent: 80000, source: 'S' },
      { from: day('2025-07-01'), percent: 60000, source: 'T' },
    ];
    expect(ratesChanged(was, becomes)).toEqual([
      { from: '2025-06-01', was: '7 % (S)', becomes: null },
      { from: '2025-07-01', was: null, becomes: '6 % (T)' },
    ]);
    expect(ratesChanged(was, was)).toEqual([]);
  });
});
