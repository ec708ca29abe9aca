// The smaller parts of a pack at work: conditions, triggers, outcomes, retention, local choices, all clocks together.
import { describe, expect, it } from 'vitest';
import { calendarOf, citation, clock, facts, limit, rulepacksFolder, value } from '#test/support/clocks.ts';
import { loadRules } from '#rulepacks/load-rules.ts';
import { valueOn } from './citation.ts';
import { holds } from './condition.ts';
import { day } from './day.ts';
import { deadlines, lettersDue, lettersOwed } from './deadlines.ts';
import { isKnownBlank } from './letter-body.ts';
import { withLocalChoices } from './local-choices.ts';
import { overallOutcome } from './overall-outcome.ts';
import { keepUntil } from './retention.ts';
import type { RulePack } from './rule-pack.ts';
import { thirdPartyOpens } from './third-party.ts';
import { lengthInWords, parseLength } from './time-limit.ts';
import { parseTrigger, triggerInWords } from './trigger.ts';

const [anyPack] = (await loadRules(rulepacksFolder)).packs.values();
const packOf = (clocks: RulePack['clocks'], more: Partial<RulePack> = {}): RulePack => {
  if (anyPack === undefined) throw new Error('There is no rule pack to start from.');
  return { ...anyPack, suspensions: [], thirdParty: null, ...more, clocks };
};

describe('A trigger', () => {
  it('is one of a closed list, at a stage or not', () => {
    expect(parseTrigger('final_response_sent')).toBe('final-response-sent');
    expect(parseTrigger('acknowledged@2')).toBe('acknowledged@2');
    expect(parseTrigger('acknowledged@1')).toBe('acknowledged');
    for (const wrong of ['recieved', 'received@9', '@2', 'toString', '']) expect(parseTrigger(wrong)).toBeNull();
    expect(triggerInWords('acknowledged@2')).toBe('the complaint was acknowledged at stage 2');
  });
});

describe('A length', () => {
  it('is read as people write it', () => {
    expect(parseLength('3 business days')).toEqual({ length: 3, unit: 'business-days' });
    expect(parseLength('8 calendar weeks')).toEqual({ length: 8, unit: 'weeks' });
    expect(parseLength('1 working-day')).toEqual({ length: 1, unit: 'working-days' });
    for (const wrong of ['3 busines days', 'days', '-3 days', '3', '']) expect(parseLength(wrong)).toBeNull();
    expect(lengthInWords({ length: 1, unit: 'business-days' })).toBe('1 business day');
  });
});

describe('A condition', () => {
  const of = {
    ...facts({ received: '2026-06-01', deadlock: '2026-07-01' }),
    type: 'billing',
    channel: 'phone',
    complainant: 'charity',
  };
  it('holds when every part of it does', () => {
    expect(holds(undefined, of)).toBe(true);
    expect(holds({ type: ['billing'], channel: ['phone', 'letter'], complainant: ['charity'], happened: ['deadlock'] }, of)).toBe(
      true,
    );
    expect(holds({ type: ['billing'], channel: ['letter'] }, of)).toBe(false);
    expect(holds({ notHappened: ['deadlock'] }, of)).toBe(false);
    expect(holds({ any: [{ type: ['other'] }, { happened: ['deadlock'] }] }, of)).toBe(true);
    expect(holds({ not: { type: ['billing'] } }, of)).toBe(false);
  });
});

describe('The value in force on a day', () => {
  it('is the latest that had begun', () => {
    const values = [{ from: day('2020-01-01') }, { from: day('2026-04-08') }];
    expect(valueOn(values, day('2019-12-31'))).toBeNull();
    expect(valueOn(values, day('2026-04-07'))).toBe(values[0]);
    expect(valueOn(values, day('2026-04-08'))).toBe(values[1]);
  });
});

describe('The outcome of a complaint', () => {
  const rollUp = {
    cases: [
      { every: ['justified'], outcome: 'upheld' },
      { some: ['justified', 'partly'], outcome: 'in part' },
    ],
    otherwise: 'rejected',
  } as const;
  it('follows from its points by the first case that fits, withdrawn points left out', () => {
    expect(overallOutcome(['justified', 'withdrawn'], rollUp)).toBe('upheld');
    expect(overallOutcome(['justified', 'not-justified'], rollUp)).toBe('in part');
    expect(overallOutcome(['not-justified', 'cannot-decide'], rollUp)).toBe('rejected');
    expect(overallOutcome(['withdrawn'], rollUp)).toBe('rejected');
    expect(overallOutcome([], rollUp)).toBeNull();
  });
});

describe('Keeping records', () => {
  const rule = { ...citation, says: 'Three years', basis: 'rule', starts: 'received', limit: limit('3 years') } as const;
  it('names the longest period first, and moves with a window that stops it', () => {
    const window = {
      ...citation,
      id: 'w',
      name: 'the pause',
      from: day('2024-01-11'),
      to: day('2024-01-20'),
      clocks: [],
      retention: true,
    };
    const rules = [
      { ...rule, id: 'short' },
      { ...rule, id: 'long', limit: limit('5 years') },
      { ...rule, id: 'never', starts: 'closed' as const },
    ];
    const kept = keepUntil(rules, facts({ received: '2023-06-01' }, { suspensions: [window] }), calendarOf('none'));
    expect(kept.map(({ rule: id, until }) => [id, until])).toEqual([
      ['long', '2028-06-11'],
      ['short', '2026-06-11'],
    ]);
  });
  it('has no last day where no period is fixed', () => {
    expect(keepUntil([{ ...rule, id: 'open', limit: null }], facts({ received: '2023-06-01' }), calendarOf('none'))).toMatchObject([
      { until: null },
    ]);
  });
});

describe('An organisation’s own choice', () => {
  const pack = packOf([clock(limit('20 working days'), { local: ['length'] }), clock(limit('3 business days'), { id: 'fixed' })]);
  it('takes effect where the pack leaves it open', () => {
    const { pack: chosen, refused } = withLocalChoices(pack, { response: { length: { length: 10, unit: 'working-days' } } });
    expect(refused).toEqual([]);
    expect(chosen.clocks[0]?.values[0]?.limit).toMatchObject({ length: 10, unit: 'working-days' });
  });
  it('is refused where the rule fixes it, or there is no such clock', () => {
    const { pack: chosen, refused } = withLocalChoices(pack, { fixed: { length: { length: 9, unit: 'days' } }, other: {} });
    expect(refused).toHaveLength(2);
    expect(chosen.clocks[1]?.values[0]?.limit).toMatchObject({ length: 3, unit: 'business-days' });
  });
});

describe('All clocks of a pack', () => {
  const first = clock(limit('8 weeks'), { id: 'first', name: 'First answer', letters: ['answer'] });
  const after = clock(limit('1 working day'), { id: 'after', starts: { dueOf: 'first' }, met: [], letters: ['rights'] });
  const pack = packOf([after, first]);

  it('see each other’s last days, in whatever order they are written', () => {
    const answers = deadlines({ pack, calendar: calendarOf('GB-EAW'), facts: facts({ received: '2026-11-06' }) });
    expect(answers.map(({ answer }) => [answer.id, answer.due])).toEqual([
      ['after', '2027-01-04'],
      ['first', '2027-01-01'],
    ]);
    expect(answers[0]?.answer.why).toContain('after the last day of “First answer”, Friday 1 January 2027');
  });

  it('use the calendar that plays their role', () => {
    const own = packOf([clock(limit('3 business days')), clock(limit('3 business days'), { id: 'scots', calendar: 'branch' })]);
    const answers = deadlines({
      pack: own,
      calendar: calendarOf('GB-EAW'),
      calendars: { branch: calendarOf('GB-SCT') },
      facts: facts({ received: '2026-12-30' }),
    });
    expect(answers.map(({ answer }) => answer.due)).toEqual(['2027-01-05', '2027-01-06']);
  });

  it('say which letters are still owed, the earliest first', () => {
    const owed = (happened: Record<string, string>) => {
      const on = facts({ received: '2026-11-06', ...happened });
      return lettersOwed(deadlines({ pack, calendar: calendarOf('GB-EAW'), facts: on }), on);
    };
    expect(owed({})).toEqual(['answer', 'rights']);
    expect(owed({ 'final-response-sent': '2026-11-20' })).toEqual(['rights']);
  });

  it('say by when each letter is due, and which only stands in for another', () => {
    const either = clock(limit('8 weeks'), { id: 'either', letters: ['answer', 'not-yet'] });
    const soon = clock(limit('5 working days'), { id: 'soon', met: ['acknowledged'], letters: ['hello', 'answer'] });
    const on = facts({ received: '2026-11-06' });
    const answers = deadlines({ pack: packOf([either, soon]), calendar: calendarOf('GB-EAW'), facts: on });
    expect(lettersDue(answers, on)).toEqual([
      { letter: 'hello', on: '2026-11-13', standsIn: false },
      { letter: 'answer', on: '2027-01-01', standsIn: false },
      { letter: 'not-yet', on: '2027-01-01', standsIn: true },
    ]);
  });

  it('say when the independent body opens', () => {
    const opens = {
      ...citation,
      says: 'After eight weeks',
      limit: {
        kind: 'earlier-of',
        of: [
          { ...limit('0 days'), starts: 'deadlock' },
          { ...limit('1 day'), starts: { dueOf: 'first' } },
        ],
      },
    } as const;
    const body = {
      name: 'the Ombudsman',
      short: 'O',
      opens,
      windows: [],
      exceptions: [],
      awardLimits: [],
      binds: 'us',
    } as const;
    const on = facts({ received: '2026-11-06' });
    const answers = deadlines({ pack, calendar: null, facts: on });
    expect(thirdPartyOpens(body, answers, on, null).on).toBe('2027-01-02');
    expect(thirdPartyOpens(body, answers, facts({ received: '2026-11-06', deadlock: '2026-11-30' }), null).on).toBe('2026-11-30');
    expect(thirdPartyOpens(body, [], facts({}), null)).toMatchObject({
      on: null,
      why: 'The customer may go to the Ombudsman: after eight weeks.',
    });
  });
});

describe('A blank in a letter', () => {
  it('is one of a closed list, or the last day of a clock of the pack', () => {
    expect(isKnownBlank('customer.name', [])).toBe(true);
    expect(isKnownBlank('due ack', ['ack'])).toBe(true);
    expect(isKnownBlank('due ack', [])).toBe(false);
    expect(isKnownBlank('customer.shoe-size', [])).toBe(false);
  });
});

describe('A value', () => {
  it('that nobody confirmed carries its doubt into the answer', () => {
    const doubtful = packOf([clock([value(limit('8 weeks'), { unconfirmed: true })])]);
    expect(deadlines({ pack: doubtful, calendar: null, facts: facts({ received: '2026-06-01' }) })[0]?.answer.unconfirmed).toBe(
      true,
    );
  });
});
