// Promises: which day may be promised, who may do what to one, and when it is late.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonActor } from './actor.ts';
import { addDays, type Day, day } from './day.ts';
import { isRefusal } from './refusal.ts';
import {
  allowedPromiseDeeds,
  decidePromiseDay,
  isOwed,
  promiseStanding,
  promiseStates,
  promiseTimes,
  whyNotPromise,
} from './promise.ts';
import { isWorkingDay } from './working-day.ts';
import type { Calendar } from './calendar.ts';

const calendar: Calendar = {
  id: 'test',
  name: 'England',
  timeZone: 'Europe/London',
  weekend: [6, 7],
  holidays: new Map([
    [day('2026-12-25'), 'Christmas Day'],
    [day('2026-12-28'), 'Boxing Day (substitute)'],
  ]),
  known: { from: 2024, to: 2028 },
  hours: {},
};
const today = day('2026-11-23');
const present = { name: 'Amira Khan', absentUntil: null };
const asked = (on: string, more: object = {}) =>
  decidePromiseDay({ day: day(on), today, calendar, owner: present, meant: false, ...more });
const person = (id: string, may: readonly string[]): PersonActor => ({
  kind: 'person',
  id,
  name: id,
  permissions: new Set(may) as PersonActor['permissions'],
  teams: [],
  via: 'screen',
});

describe('The day of a promise', () => {
  it('may be any working day from today on', () => {
    expect(asked('2026-11-23')).toBeUndefined();
    expect(asked('2026-12-03')).toBeUndefined();
  });
  it('is never in the past, whoever means it', () => {
    expect(asked('2026-11-20', { meant: true })).toMatchObject({ code: 'promise.day-past' });
  });
  it('is questioned on a holiday, named, with the next working day', () => {
    expect(asked('2026-12-25')).toMatchObject({
      code: 'promise.day-doubtful',
      words: expect.stringContaining('Friday 25 December 2026 is Christmas Day') as string,
      facts: { doubts: ['closed'], next: '2026-12-29' },
    });
  });
  it('is questioned on a weekend, and taken when it is meant', () => {
    expect(asked('2026-11-28')).toMatchObject({ code: 'promise.day-doubtful' });
    expect(asked('2026-11-28', { meant: true })).toBeUndefined();
  });
  it('is questioned while its owner is away, with the first working day after', () => {
    expect(asked('2026-11-26', { owner: { name: 'Amira Khan', absentUntil: '2026-11-27' } })).toMatchObject({
      words: expect.stringContaining('Amira Khan is away until 27 November 2026') as string,
      facts: { doubts: ['absent'], next: '2026-11-30' },
    });
  });
  it('that is offered instead is always worked, never before the one asked, and itself without doubt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (ahead, away) => {
        const owner = { name: 'Amira', absentUntil: addDays(today, away) };
        const wanted = addDays(today, ahead);
        const no = decidePromiseDay({ day: wanted, today, calendar, owner, meant: false });
        if (!isRefusal(no)) return;
        const next = no.facts?.['next'] as Day;
        expect(next >= wanted && isWorkingDay(calendar, next)).toBe(true);
        expect(decidePromiseDay({ day: next, today, calendar, owner, meant: false })).toBeUndefined();
      }),
    );
  });
});

describe('A promise', () => {
  it('is late when its day is over, and its owner is warned from the working day before', () => {
    const times = promiseTimes(day('2026-11-30'), calendar);
    expect(times.dueAt.toISOString()).toBe('2026-12-01T00:00:00.000Z');
    expect(times.warnAt.toISOString()).toBe('2026-11-27T00:00:00.000Z');
    expect(promiseStanding(times, new Date('2026-11-26T23:59:00Z'))).toBe('running');
    expect(promiseStanding(times, new Date('2026-11-29T09:00:00Z'))).toBe('at-risk');
    expect(promiseStanding(times, new Date('2026-12-01T00:00:00Z'))).toBe('overdue');
  });
  it('is answered by its owner alone', () => {
    const promised = { state: 'proposed', ownerId: 'amira', carried: false } as const;
    expect(whyNotPromise('accept', promised, person('amira', []))).toBeUndefined();
    expect(whyNotPromise('accept', promised, person('ben', ['handle']))).toBe('promise.not-yours');
  });
  it('is carried on only once somebody has accepted it', () => {
    const handler = person('ben', ['handle']);
    const state = { ownerId: 'amira', carried: false };
    expect(whyNotPromise('carry', { ...state, state: 'proposed' }, handler)).toBe('promise.no-owner');
    expect(whyNotPromise('carry', { ...state, state: 'accepted' }, handler)).toBeUndefined();
    expect(whyNotPromise('carry', { ...state, state: 'accepted', carried: true }, handler)).toBe('promise.carried');
  });
  it('once settled is not touched again, by anybody', () => {
    for (const state of promiseStates.filter((one) => !isOwed(one)))
      expect(allowedPromiseDeeds({ state, ownerId: 'amira', carried: false }, person('amira', ['handle']))).toEqual([]);
  });
});
