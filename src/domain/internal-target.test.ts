// The organisation's own, tighter target: beside the rule's date, never after it, never instead of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules } from '#rulepacks/load-rules.ts';
import { calendarOf, clock, facts, limit, rulepacksFolder, value } from '#test/support/clocks.ts';
import { addDays, day } from './day.ts';
import { deadlines } from './deadlines.ts';
import { type InternalTarget, ourDeadlines, targetLength } from './internal-target.ts';
import { loosening } from './loosening.ts';

const england = calendarOf('GB-EAW');
const [anyPack] = (await loadRules(rulepacksFolder)).packs.values();
if (!anyPack) throw new Error('there is no pack');
const rule = clock(limit('8 weeks'));
const pack = { ...anyPack, id: 'own', suspensions: [], clocks: [rule] };
const target = (length: string | null, from = '2026-01-01'): InternalTarget => ({
  rulePack: 'own',
  clock: 'response',
  from: day(from),
  length,
  reason: 'Our promise of 2026.',
});
const put = (targets: InternalTarget[], happened: Record<string, string>, more: Parameters<typeof facts>[1] = {}) =>
  ourDeadlines({ pack, calendar: england, facts: facts(happened, more) }, targets)[0];

describe('An internal target', () => {
  it('stands beside the date of the rule, which stays as it is', () => {
    const answer = put([target('6 weeks')], { received: '2026-11-02' });
    expect(answer?.answer.due).toBe('2026-12-28'); // eight weeks from 2 November
    expect(answer?.internal).toMatchObject({ day: '2026-12-14', words: '6 weeks', reason: 'Our promise of 2026.' });
  });

  it('reaches complaints from its first day on, and none once another day says that there is none', () => {
    expect(put([target('6 weeks', '2026-11-03')], { received: '2026-11-02' })?.internal).toBeUndefined();
    const both = [target('6 weeks'), target(null, '2026-11-10')];
    expect(put(both, { received: '2026-11-09' })?.internal?.day).toBe('2026-12-21');
    expect(put(both, { received: '2026-11-10' })?.internal).toBeUndefined();
    expect(put([{ ...target('6 weeks'), rulePack: 'another' }], { received: '2026-11-09' })?.internal).toBeUndefined();
  });

  it('is never after the last day of the rule, whatever is counted in what, and moves no date of the rule', () => {
    const lengths = fc.tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom('days', 'weeks', 'working days', 'months'));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), lengths, (ahead, [count, unit]) => {
        const received = addDays(day('2024-01-01'), ahead);
        const answer = put([target(`${count} ${unit}`, '2020-01-01')], { received });
        const [plain] = deadlines({ pack, calendar: england, facts: facts({ received }) });
        expect(answer?.answer).toEqual(plain?.answer);
        expect((answer?.internal?.day ?? '9999') <= (plain?.answer.due ?? '')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('does not grow with an extension, which is of the rule', () => {
    const extension = { ...limit('4 weeks') };
    const extended = clock([
      value(limit('8 weeks'), {
        extensions: [
          {
            ...value(limit('1 week')),
            gives: { kind: 'adds', limit: extension },
            most: 1,
            reasons: [],
            consent: false,
            beforeDue: true,
          },
        ],
      }),
    ]);
    const [answer] = ourDeadlines(
      {
        pack: { ...pack, clocks: [extended] },
        calendar: england,
        facts: facts(
          { received: '2026-11-02' },
          { extensions: [{ clock: 'response', on: day('2026-12-01'), reason: 'we wait for a report' }] },
        ),
      },
      [target('6 weeks')],
    );
    expect(answer?.answer.due).toBe('2027-01-25');
    expect(answer?.internal?.day).toBe('2026-12-14');
  });

  it('is the time itself where the rule leaves the time to the organisation', () => {
    const open = { ...pack, clocks: [clock(limit('20 working days'), { kind: 'own-target', local: ['length'] })] };
    const [answer] = ourDeadlines({ pack: open, calendar: england, facts: facts({ received: '2026-11-02' }) }, [
      target('5 working days'),
    ]);
    expect(answer?.answer.due).toBe('2026-11-09');
    expect(answer?.internal).toBeUndefined();
  });

  it('is written as people write a length', () => {
    expect(targetLength('6 weeks')).toBe('6 weeks');
    expect(targetLength('1 Working Days')).toBe('1 working day');
    expect([targetLength('0 days'), targetLength('soon'), targetLength('')]).toEqual([null, null, null]);
  });
});

describe('A target that would loosen the rule', () => {
  const at = { from: day('2026-11-22'), calendars: [england] };

  it('is found by counting every day it could begin, and told with both dates', () => {
    // 39 working days are less than eight weeks, until the holidays of Christmas and Easter lie between
    const loose = loosening(rule, '39 working days', at);
    expect(loose?.why).toBe('later');
    expect(loose?.words).toMatch(/would loosen the rule, which says: 8 weeks after the complaint was received\./);
    expect(loose?.words).toMatch(
      /If the complaint was received on .* the rule’s last day is .* and the target’s .* \(England and Wales\)/,
    );
  });

  it('is no target that is tighter on every day, nor the rule itself', () => {
    expect(loosening(rule, '6 weeks', at)).toBeNull();
    expect(loosening(rule, '30 working days', at)).toBeNull();
    expect(loosening(rule, '8 weeks', at)).toMatchObject({ why: 'same' });
    expect(loosening(rule, '9 weeks', at)).toMatchObject({ why: 'later' });
  });

  it('is measured against the rule that comes, not only the one in force', () => {
    const changing = clock([value(limit('8 weeks')), value(limit('6 weeks'), { from: day('2027-04-08') })]);
    expect(loosening(changing, '7 weeks', at)?.words).toContain('6 weeks after');
  });

  it('is measured against the soonest of several limits', () => {
    const both = clock({ kind: 'earlier-of', of: [limit('8 weeks'), { ...limit('10 working days'), when: { type: ['urgent'] } }] });
    expect(loosening(both, '3 weeks', at)?.why).toBe('later');
    expect(loosening(both, '5 working days', at)).toBeNull();
  });
});
