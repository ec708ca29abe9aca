// Who may be given what, and how work is shared out: checked over many made-up teams.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, whyNotGiven, whyNotTaken } from './allocation.ts';
import { severities } from './complaint.ts';
import { shareOut } from './share-out.ts';
import { weightOf, workloadOf } from './workload.ts';

const able: Candidate = {
  id: 'p',
  name: 'Amira Khan',
  active: true,
  absentUntil: null,
  mayHandle: true,
  isSubject: false,
  decidedBefore: false,
  mayOpen: true,
};
const today = '2026-11-23';

describe('Giving somebody a complaint', () => {
  it('is possible when nothing speaks against it', () => {
    expect(whyNotGiven(able, today)).toBeUndefined();
  });

  it.each([
    [{ isSubject: true }, 'handler.is-subject'],
    [{ decidedBefore: true }, 'handler.decided-before'],
    [{ mayOpen: false }, 'handler.cannot-open'],
    [{ active: false }, 'handler.has-left'],
    [{ mayHandle: false }, 'handler.does-not-handle'],
    [{ absentUntil: '2026-11-23' }, 'handler.absent'],
  ])('is refused when %j', (fact, code) => {
    expect(whyNotGiven({ ...able, ...fact }, today)?.code).toBe(code);
  });

  it('is possible again the day after somebody was last away', () => {
    expect(whyNotGiven({ ...able, absentUntil: '2026-11-22' }, today)).toBeUndefined();
  });

  it('is no matter of absence when they take it themselves, but of everything else', () => {
    expect(whyNotTaken({ ...able, absentUntil: '2026-12-01' })).toBeUndefined();
    expect(whyNotTaken({ ...able, isSubject: true })?.code).toBe('handler.is-subject');
  });
});

describe('A workload', () => {
  it('weighs by severity, and half while it waits for somebody else', () => {
    expect(
      workloadOf([
        { severity: 'critical', waiting: false, complaints: 2 },
        { severity: 'low', waiting: true, complaints: 3 },
      ]),
    ).toBe(11.5);
  });
});

const severity = fc.constantFrom(...severities);
const situation = fc.record({
  complaints: fc.uniqueArray(fc.record({ id: fc.uuid(), severity }), { selector: ({ id }) => id, maxLength: 30 }),
  takers: fc.uniqueArray(fc.record({ id: fc.uuid(), workload: fc.nat(60) }), { selector: ({ id }) => id, maxLength: 8 }),
  most: fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined }),
  barred: fc.func(fc.boolean()),
});

describe('Sharing complaints out', () => {
  it('gives each to one person or leaves it, and never to whom the guard refuses', () => {
    fc.assert(
      fc.property(situation, ({ complaints, takers, most, barred }) => {
        const mayHave = (person: string, complaint: string) => !barred(person, complaint);
        const { given, left } = shareOut(complaints, takers, mayHave, most);
        const all = [...given.map(({ complaint }) => complaint), ...left];
        expect(all.toSorted()).toEqual(complaints.map(({ id }) => id).toSorted());
        for (const { person, complaint } of given) expect(mayHave(person, complaint)).toBe(true);
      }),
    );
  });

  it('leaves a complaint only when nobody could have it', () => {
    fc.assert(
      fc.property(situation, ({ complaints, takers, barred }) => {
        const mayHave = (person: string, complaint: string) => !barred(person, complaint);
        const { left } = shareOut(complaints, takers, mayHave);
        expect(left.filter((id) => takers.some((taker) => mayHave(taker.id, id)))).toEqual([]);
      }),
    );
  });

  it('gives nobody more than they are to hold', () => {
    fc.assert(
      fc.property(situation, ({ complaints, takers, most = 20 }) => {
        const { given } = shareOut(complaints, takers, () => true, most);
        const overfull = takers.filter(({ id, workload }) => {
          const own = given.filter(({ person }) => person === id);
          const weight = own.reduce((sum, { complaint }) => sum + weightFor(complaints, complaint), 0);
          return own.length > 0 && workload + weight > most;
        });
        expect(overfull).toEqual([]);
      }),
    );
  });

  it('ends as even as it can: nobody who got work holds more, without their last piece, than somebody who could have had it', () => {
    fc.assert(
      fc.property(situation, ({ complaints, takers }) => {
        const { given } = shareOut(complaints, takers, () => true);
        const holds = new Map(takers.map(({ id, workload }) => [id, workload]));
        const gaps = given.map(({ person, complaint }) => {
          const gap = (holds.get(person) ?? 0) - Math.min(...holds.values());
          holds.set(person, (holds.get(person) ?? 0) + weightFor(complaints, complaint));
          return gap;
        });
        expect(gaps.filter((gap) => gap > 0)).toEqual([]);
      }),
    );
  });
});

function weightFor(complaints: readonly { id: string; severity: (typeof severities)[number] }[], id: string): number {
  return weightOf(complaints.find((one) => one.id === id)?.severity ?? 'low');
}
