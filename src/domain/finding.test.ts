// What may be found, and what must be said with it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, type KnownForFinding, sameFinding, whyNotFound } from './finding.ts';
import { overallOutcome, POINT_FINDINGS, type PointFinding } from './overall-outcome.ts';
import { verdictOf } from './verdict.ts';

const finding: Finding = { verdict: 'justified', standard: 'Within a day.', reasons: 'Six days.', evidence: ['log'], about: [] };
const known: KnownForFinding = {
  track: 'full-investigation',
  pointWithdrawn: false,
  evidence: new Set(['log']),
  subjects: [],
  standing: undefined,
};
const rita = { id: 'rita', name: 'Rita', heard: false };
const spoken = { ...finding, about: [{ person: 'rita', concerns: true }] };

describe('A finding', () => {
  it('stands on its standard, its reasons and its evidence', () => {
    expect(whyNotFound(finding, known, '')).toBeUndefined();
  });

  it('is refused on a point that was withdrawn', () => {
    expect(whyNotFound(finding, { ...known, pointWithdrawn: true }, '')?.code).toBe('point.withdrawn');
  });

  it('against a colleague waits until they were heard', () => {
    expect(whyNotFound(spoken, { ...known, subjects: [rita] }, '')?.code).toBe('finding.reply-owed');
    expect(whyNotFound(spoken, { ...known, subjects: [{ ...rita, heard: true }] }, '')).toBeUndefined();
  });

  it('in a colleague’s favour waits for nobody', () => {
    expect(whyNotFound({ ...spoken, verdict: 'not-justified' }, { ...known, subjects: [rita] }, '')).toBeUndefined();
  });

  it('is the same whatever the order of its evidence', () => {
    const two = { ...finding, evidence: ['a', 'b'] };
    expect(sameFinding(two, { ...two, evidence: ['b', 'a'] })).toBe(true);
    expect(sameFinding(two, { ...two, reasons: 'Seven days.' })).toBe(false);
  });
});

const pack = {
  name: 'these rules',
  outcomes: [
    { id: 'yes', name: 'Justified', countsAs: 'upheld' },
    { id: 'part', name: 'Justified in part', countsAs: 'partly-upheld' },
    { id: 'no', name: 'Not justified', countsAs: 'not-upheld' },
  ],
  rollUp: {
    cases: [
      { every: ['justified', 'resolved'], outcome: 'yes' },
      { some: ['justified', 'partly', 'resolved'], outcome: 'part' },
    ],
    otherwise: 'no',
  },
} as const;

describe('The verdict', () => {
  it('is, of any findings, exactly what the roll-up of the rules makes of them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<PointFinding>(...POINT_FINDINGS), { minLength: 1, maxLength: 8 }), (verdicts) => {
        const points = verdicts.map((verdict, at) => ({ position: at + 1, withdrawn: verdict === 'withdrawn', verdict }));
        const { outcome, complete, missing } = verdictOf(points, pack);
        expect([outcome?.id, complete, missing]).toEqual([overallOutcome(verdicts, pack.rollUp), true, []]);
      }),
    );
  });

  it('is complete exactly when no point lacks a finding', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<PointFinding | null>(null, 'justified', 'cannot-decide'), { maxLength: 8 }),
        (verdicts) => {
          const points = verdicts.map((verdict, at) => ({ position: at + 1, withdrawn: false, verdict }));
          const { complete, missing } = verdictOf(points, pack);
          expect(missing).toHaveLength(verdicts.filter((verdict) => verdict === null).length);
          expect(complete).toBe(verdicts.length > 0 && missing.length === 0);
        },
      ),
    );
  });
});
