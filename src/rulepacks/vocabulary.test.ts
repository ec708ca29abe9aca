// The closed vocabulary says what regulators say: clocks of very different regimes, written as pack files write them,
// against dates worked out by hand. If one of these needed code, the vocabulary would be wrong.
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { calendarOf, facts } from '#test/support/clocks.ts';
import type { ClockFacts } from '#domain/clock.ts';
import { dueDay } from '#domain/clock.ts';
import { day } from '#domain/day.ts';
import { clock, timeLimit } from './schema-clock.ts';

const cites = 'source: test, evidence: V1, sure: high';
const inYaml = (value: string, more = '') =>
  clock.parse({
    id: 'it',
    name: 'It',
    duty: 'Do it.',
    starts: 'received',
    ...asObject(`{ ${more} }`),
    values: [asObject(`{ from: 2000-01-01, ${cites}, ${value} }`)],
  });

function asObject(yaml: string): object {
  const written: unknown = parse(yaml);
  return typeof written === 'object' && written !== null ? written : {};
}

type On = Readonly<Record<string, string>>;
type Also = { readonly more?: string; readonly facts?: Partial<ClockFacts> };
const due = (value: string, on: On, place = 'none', also: Also = {}) =>
  dueDay(inYaml(value, also.more), facts(on, also.facts), calendarOf(place));

describe('The vocabulary says', () => {
  it('15 business days, or 35 with a holding response', () => {
    const value = `count: 15 business days, extensions: [{ becomes: 35 business days, letter: holding, reasons: [beyond our control], ${cites} }]`;
    expect(due(value, { received: '2026-03-13' }, 'GB-EAW').due).toBe('2026-04-07');
    const extended = { extensions: [{ clock: 'it', on: day('2026-04-01'), reason: 'beyond our control' }] };
    expect(due(value, { received: '2026-03-13' }, 'GB-EAW', { facts: extended }).due).toBe('2026-05-06');
    expect(due(value, { received: '2026-03-13' }, 'GB-SCT').due).toBe('2026-04-06');
    expect(due(value, { received: '2026-03-13' }, 'GB-SCT', { facts: extended }).due).toBe('2026-05-05');
  });

  it('six weeks from when it was first made, eight before a change', () => {
    const changed = clock.parse(
      parse(
        `{ id: it, name: It, duty: Do it., starts: first-made, datedBy: first-made, values: [{ from: 2005-01-01, ${cites}, count: 8 weeks }, { from: 2026-04-08, ${cites}, count: 6 weeks }] }`,
      ),
    );
    expect(dueDay(changed, facts({ 'first-made': '2026-04-08' }), calendarOf('none')).due).toBe('2026-05-20');
    expect(dueDay(changed, facts({ 'first-made': '2026-04-07' }), calendarOf('none')).due).toBe('2026-06-02');
  });

  it('a letter on the first working day after eight weeks have run out', () => {
    const dues = new Map([['eight_weeks', { on: day('2027-01-01'), name: 'Eight weeks' }]]);
    expect(due('count: 8 weeks', { received: '2026-11-06' }).due).toBe('2027-01-01');
    const letter = 'starts: { dueOf: eight_weeks }';
    expect(due('count: 1 working day', { received: '2026-11-06' }, 'GB-EAW', { more: letter, facts: { dues } }).due).toBe(
      '2027-01-04',
    );
  });

  it('five working days to acknowledge, ten from the acknowledgement, ten more with reasons', () => {
    const on = { received: '2026-12-18', acknowledged: '2026-12-29' };
    expect(due('count: 5 working days', on, 'GB-EAW').due).toBe('2026-12-29');
    const ten = `count: 10 working days, extensions: [{ adds: 10 working days, letter: extension, ${cites} }]`;
    expect(due(ten, on, 'GB-EAW', { more: 'starts: acknowledged' }).due).toBe('2027-01-13');
    const extended = { extensions: [{ clock: 'it', on: day('2027-01-12'), reason: 'a second survey' }] };
    expect(due(ten, on, 'GB-EAW', { more: 'starts: acknowledged', facts: extended }).due).toBe('2027-01-27');
  });

  it('three working days after the day of receipt, and six months commencing on it', () => {
    expect(due('count: 3 working days', { received: '2026-12-24' }, 'GB-EAW').due).toBe('2026-12-31');
    expect(due('count: 6 months, counting: inclusive', { received: '2026-12-24' }, 'GB-EAW').due).toBe('2027-06-23');
    const agreed = { extensions: [{ clock: 'it', on: day('2027-06-01'), reason: 'agreed', to: day('2027-09-30') }] };
    const value = `count: 6 months, counting: inclusive, extensions: [{ agreed: true, consent: true, most: any, ${cites} }]`;
    expect(due(value, { received: '2026-12-24' }, 'GB-EAW', { facts: agreed }).due).toBe('2027-09-30');
  });

  it('days counted with the day of receipt as day 1, which a holiday puts off', () => {
    expect(
      due('count: 3 working days, counting: inclusive', { escalated: '2026-11-30' }, 'GB-SCT', { more: 'starts: escalated' }).due,
    ).toBe('2026-12-03');
    expect(
      due('count: 20 working days, counting: inclusive', { escalated: '2026-11-30' }, 'GB-SCT', { more: 'starts: escalated' }).due,
    ).toBe('2026-12-30');
  });

  it('the sooner of six months from the response and a year from knowing', () => {
    const value = 'earlierOf: [{ starts: final-response-sent, count: 6 months }, { starts: customer-became-aware, count: 1 year }]';
    expect(due(value, { 'final-response-sent': '2026-11-26' }).due).toBe('2027-05-26');
    expect(due(value, { 'final-response-sent': '2026-11-26', 'customer-became-aware': '2026-03-01' }).due).toBe('2027-03-01');
  });

  it('thirty days whose last day moves off a weekend or holiday', () => {
    expect(due('count: 30 days, lastDayRoll: forward', { received: '2026-11-26' }, 'GB-EAW').due).toBe('2026-12-29');
  });

  it('updates at intervals of no more than twenty working days', () => {
    expect(due('count: 20 working days', { received: '2026-10-23' }, 'IE').due).toBe('2026-11-23');
    expect(
      due('count: 20 working days', { received: '2026-10-23', 'progress-update-sent': '2026-11-23' }, 'IE', {
        more: 'restarts: progress-update-sent',
      }).due,
    ).toBe('2026-12-21');
    expect(due('count: 40 working days', { received: '2026-10-23' }, 'IE').due).toBe('2026-12-21');
  });

  it('thirty days, or another number for another type of complaint', () => {
    const only = { more: 'when: { type: [pension] }', facts: { type: 'pension' } };
    expect(due('count: 30 days', { received: '2026-06-01' }).due).toBe('2026-07-01');
    expect(due('count: 45 days', { received: '2026-06-01' }, 'none', only).due).toBe('2026-07-16');
    expect(due('count: 21 days', { received: '2026-06-01' }, 'none', { ...only, facts: { type: 'hardship' } }).noDate).toBe(
      'does-not-apply',
    );
  });

  it('24 hours or one business day, at once for what came digitally, fifteen days from another’s portal', () => {
    const value = 'laterOf: [{ count: 24 hours }, { count: 1 business day }]';
    expect(due(value, { received: '2026-06-03T09:00:00Z' }, 'GB-EAW').due).toBe('2026-06-04');
    const digital = { more: 'when: { channel: [portal, email] }', facts: { channel: 'portal' } };
    expect(due('count: immediately', { received: '2026-06-03' }, 'IE', digital)).toMatchObject({ noDate: 'soft', due: null });
    expect(due('count: 15 days', { 'sent-to-company': '2026-06-01' }, 'none', { more: 'starts: sent-to-company' }).due).toBe(
      '2026-06-16',
    );
  });

  it('six weeks, ten with a committee, four more once, and further only by consent', () => {
    const value = `count: 6 weeks, lastDayRoll: forward, extensions: [{ adds: 4 weeks, lastDayRoll: forward, ${cites} }, { agreed: true, consent: true, most: any, ${cites} }]`;
    expect(due(value, { received: '2026-09-01' }, 'GB-EAW').due).toBe('2026-10-13');
    const granted = [
      { clock: 'it', on: day('2026-10-12'), reason: 'hearing' },
      { clock: 'it', on: day('2026-11-09'), reason: 'consent', to: day('2026-12-01') },
    ];
    expect(due(value, { received: '2026-09-01' }, 'GB-EAW', { facts: { extensions: granted.slice(0, 1) } }).due).toBe('2026-11-10');
    expect(due(value, { received: '2026-09-01' }, 'GB-EAW', { facts: { extensions: granted } }).due).toBe('2026-12-01');
  });

  it('twenty days, then thirty; fifty-six with the day of receipt as day 1', () => {
    expect(due('count: 20 days', { received: '2026-11-01' }).due).toBe('2026-11-21');
    expect(due('count: 30 days', { received: '2026-11-01' }).due).toBe('2026-12-01');
    expect(due('count: 56 days, counting: inclusive', { received: '2026-11-01' }).due).toBe('2026-12-26');
  });

  it('a share of all complaints, a notice at once when a time has run out, and ninety days or deadlock', () => {
    expect(inYaml('count: 20 working days', 'share: 95').share).toBe(95);
    const late = {
      more: 'starts: { dueOf: response }, when: { notHappened: [final-response-sent] }',
      facts: { dues: new Map([['response', { on: day('2026-06-01'), name: 'Response' }]]) },
    };
    expect(due('count: immediately', { received: '2026-01-01' }, 'none', late).noDate).toBe('soft');
    expect(due('count: immediately', { received: '2026-01-01', 'final-response-sent': '2026-05-30' }, 'none', late).noDate).toBe(
      'does-not-apply',
    );
    expect(
      due('earlierOf: [{ count: 90 days }, { starts: deadlock, count: 0 days }]', {
        received: '2026-06-01',
        deadlock: '2026-06-20',
      }).due,
    ).toBe('2026-06-20');
  });

  it('the 15th of the following month, 30 June for the year to 31 March, two months after a half-year, 135 days after a year', () => {
    const after = (value: string, end: string) =>
      due(value, { 'period-end': end }, 'none', { more: 'starts: period-end, datedBy: period-end' }).due;
    expect(after('dayOfMonth: { day: 15, monthsAfter: 1 }', '2026-09-30')).toBe('2026-10-15');
    expect(after('nextOf: [06-30]', '2027-03-31')).toBe('2027-06-30');
    expect(after('nextOf: [02-last, 08-31]', '2027-12-31')).toBe('2028-02-29');
    expect(after('count: 135 days', '2026-10-31')).toBe('2027-03-15');
  });

  it('six months from knowing, or two from the stage 1 response if later', () => {
    const of = timeLimit.parse(
      parse('laterOf: [{ starts: customer-became-aware, count: 6 months }, { starts: stage-response-sent, count: 2 months }]'),
    );
    expect(of.kind).toBe('later-of');
  });
});

describe('What the vocabulary does not know', () => {
  const fault = (value: string, more = '') => {
    try {
      return JSON.stringify(inYaml(value, more));
    } catch (error) {
      return String(error);
    }
  };
  it('is refused with what was probably meant', () => {
    expect(fault('count: 3 busines days')).toContain("did you mean 'business days'");
    expect(fault('count: 3 days', 'met: [final-respons-sent]')).toContain("did you mean 'final-response-sent'");
    expect(fault('count: 3 days, lastDayRol: forward')).toContain("did you mean 'lastDayRoll'");
    expect(fault('count: 3 days, nextOf: [06-30]')).toContain('exactly one of');
    expect(fault('nextOf: [31-12]')).toContain('02-28');
    expect(fault(`count: 3 days, extensions: [{ ${cites} }]`)).toContain('exactly one of adds, becomes, agreed');
  });
});
