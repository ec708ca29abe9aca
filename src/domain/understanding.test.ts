// The guard before findings, whatever the case: confirmed, given fair time, or allowed by somebody with the authority; and never after
// a correction that nobody has heard.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, startOfDay } from './day.ts';
import { isRefusal } from './refusal.ts';
import {
  refuseAnswer,
  refuseFindings,
  refuseSending,
  type SentUnderstanding,
  standingOfUnderstanding,
  type UnderstandingFacts,
  versionInWords,
} from './understanding.ts';

const sent: SentUnderstanding = { number: 1, answerBy: day('2026-11-30'), answer: null, points: ['p1', 'p2'] };
const facts: UnderstandingFacts = { timeZone: 'Europe/London', sent, waivedAt: null, correctedAt: null, draft: false };
const at = (on: string): Date => new Date(`${on}T12:00:00Z`);
const codeOf = (given: UnderstandingFacts, now: Date, point?: string): string | undefined =>
  refuseFindings(given, now, point)?.code;

describe('Findings on an understanding', () => {
  it('wait until it was put to the customer', () => {
    expect(codeOf({ ...facts, sent: null }, at('2027-01-01'))).toBe('findings.not-understood');
  });

  it('say until which day the customer may answer', () => {
    const no = refuseFindings(facts, at('2026-11-30'));
    expect(no?.code).toBe('findings.fair-time-runs');
    expect(no?.words).toContain('30 November 2026');
  });

  it('are held to the day where the organisation is, not where the server is', () => {
    const auckland = { ...facts, timeZone: 'Pacific/Auckland' };
    expect(codeOf(auckland, new Date('2026-11-30T10:59:00Z'))).toBe('findings.fair-time-runs');
    expect(codeOf(auckland, new Date('2026-11-30T11:00:00Z'))).toBeUndefined();
    expect(codeOf(facts, new Date('2026-11-30T11:00:00Z'))).toBe('findings.fair-time-runs');
  });

  it('need a further version for a point that was not put to the customer', () => {
    const confirmed = { ...facts, sent: { ...sent, answer: 'confirmed' as const } };
    expect(codeOf(confirmed, at('2026-11-24'), 'p1')).toBeUndefined();
    expect(codeOf(confirmed, at('2026-11-24'), 'p3')).toBe('findings.point-not-put');
  });

  it('may always be made once the last day has passed without an answer, and never before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (away) => {
        const now = startOfDay(addDays(sent.answerBy, away), facts.timeZone);
        expect(codeOf(facts, now) === undefined).toBe(away > 0);
      }),
    );
  });

  it('are never held back by the day once the customer confirmed, and always by a correction', () => {
    fc.assert(
      fc.property(fc.date({ min: at('2026-01-01'), max: at('2030-01-01'), noInvalidDate: true }), (now) => {
        expect(codeOf({ ...facts, sent: { ...sent, answer: 'confirmed' } }, now)).toBeUndefined();
        expect(codeOf({ ...facts, sent: { ...sent, answer: 'corrected' } }, now)).toBe('findings.corrected');
      }),
    );
  });

  it('are let through by whoever has the authority exactly until the customer corrects us after that', () => {
    const instant = fc.date({ min: at('2026-11-01'), max: at('2026-11-29'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, fc.option(instant), (waivedAt, correctedAt) => {
        const no = refuseFindings({ ...facts, waivedAt, correctedAt }, at('2026-11-29'));
        expect(isRefusal(no)).toBe(correctedAt !== null && correctedAt > waivedAt);
      }),
    );
  });
});

describe('Where an understanding stands', () => {
  it.each([
    ['none', { sent: null }],
    ['being-written', { sent: null, draft: true }],
    ['waiting', {}],
    ['unanswered', { sent: { ...sent, answerBy: day('2026-11-20') } }],
    ['confirmed', { sent: { ...sent, answer: 'confirmed' }, draft: true }],
    ['corrected', { sent: { ...sent, answer: 'corrected' }, draft: true }],
    ['waived', { sent: null, waivedAt: at('2026-11-20') }],
  ] as const)('is %s', (standing, more) => {
    expect(standingOfUnderstanding({ ...facts, ...more }, at('2026-11-24'))).toBe(standing);
  });

  it('is told in words that a customer’s silence is not an answer', () => {
    const version = { sent: true, answer: null, answerBy: day('2026-11-30'), last: true };
    expect(versionInWords(version, day('2026-11-24'))).toBe('Sent; they have until 30 November 2026 to answer');
    expect(versionInWords(version, day('2026-12-01'))).toBe('No answer by 30 November 2026; they had fair time');
    expect(versionInWords({ ...version, last: false }, day('2026-12-01'))).toBe('Replaced before they answered');
    expect(versionInWords({ ...version, answer: 'confirmed', last: false }, day('2026-12-01'))).toBe('Confirmed by the customer');
  });
});

describe('Sending an understanding, and answering one', () => {
  it('needs words and a point', () => {
    const words = { paraphrase: 'You told us', scope: '', outsideScope: '', outcomeWanted: '' };
    expect(refuseSending(words, 1)).toBeUndefined();
    expect(refuseSending({ ...words, paraphrase: ' \n' }, 1)?.code).toBe('understanding.says-nothing');
    expect(refuseSending(words, 0)?.code).toBe('understanding.no-points');
  });

  it('is answered in the last version sent, and once corrected only by the next', () => {
    const version = { sent: true, last: true, answer: null };
    expect(refuseAnswer(version, 'confirmed')).toBeUndefined();
    expect(refuseAnswer({ ...version, answer: 'confirmed' }, 'corrected')).toBeUndefined();
    expect(refuseAnswer({ ...version, answer: 'corrected' }, 'confirmed')?.code).toBe('understanding.corrected-before');
    expect(refuseAnswer({ ...version, answer: 'confirmed' }, 'confirmed')?.code).toBe('understanding.answered-before');
    expect(refuseAnswer({ ...version, last: false }, 'confirmed')?.code).toBe('understanding.replaced');
    expect(refuseAnswer({ ...version, sent: false }, 'confirmed')?.code).toBe('understanding.not-sent');
  });
});
