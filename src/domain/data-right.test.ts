// Rights over one's data: in which order a request is decided, carried out and answered.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedRights, dataRightNames, type RightsCase, rightsDecisionNames, whyNotRight } from './data-right.ts';

const asked: RightsCase = {
  kind: 'rectification',
  open: true,
  identityKnown: true,
  decision: null,
  carriedOut: false,
  restricted: 0,
};

describe('A request to have something corrected', () => {
  it('is decided only once it is known who asks', () => {
    expect(whyNotRight('decide', { ...asked, identityKnown: false })).toBe('data-right.identity');
    expect(allowedRights(asked)).toEqual(['decide', 'restrict']);
  });

  it('is carried out only when it was granted, and answered only when that is done', () => {
    expect(whyNotRight('carry-out', asked)).toBe('data-right.not-granted');
    expect(whyNotRight('answer', { ...asked, decision: 'granted' })).toBe('data-right.not-carried-out');
    expect(whyNotRight('answer', { ...asked, decision: 'granted', carriedOut: true })).toBeUndefined();
    expect(whyNotRight('answer', { ...asked, decision: 'declined' })).toBeUndefined();
  });

  it('is not decided anew once it was carried out', () => {
    expect(whyNotRight('decide', { ...asked, decision: 'partly', carriedOut: true })).toBe('data-right.carried-out');
  });

  it('is not answered while what is done with their data is restricted only until it was looked into', () => {
    expect(whyNotRight('answer', { ...asked, decision: 'declined', restricted: 2 })).toBe('data-right.still-restricted');
  });
});

describe('A request to restrict', () => {
  it('is carried out by restricting, once granted', () => {
    const granted: RightsCase = { ...asked, kind: 'restriction', decision: 'granted' };
    expect(whyNotRight('restrict', { ...granted, decision: null })).toBe('data-right.not-granted');
    expect(whyNotRight('carry-out', granted)).toBe('data-right.not-restricted');
    expect(whyNotRight('carry-out', { ...granted, restricted: 1 })).toBeUndefined();
  });

  it('can be lifted after it was answered', () => {
    const answered: RightsCase = {
      ...asked,
      kind: 'restriction',
      open: false,
      decision: 'granted',
      carriedOut: true,
      restricted: 1,
    };
    expect(allowedRights(answered)).toEqual(['lift']);
  });
});

const anyCase: fc.Arbitrary<RightsCase> = fc.record({
  kind: fc.constantFrom(...dataRightNames),
  open: fc.boolean(),
  identityKnown: fc.boolean(),
  decision: fc.constantFrom(null, ...rightsDecisionNames),
  carriedOut: fc.boolean(),
  restricted: fc.nat(3),
});

describe('Whatever was asked', () => {
  it('is never answered undecided, with something granted not done, or twice', () => {
    fc.assert(
      fc.property(anyCase, (of) => {
        const answered = allowedRights(of).includes('answer');
        const due = (of.decision === 'granted' || of.decision === 'partly') && !of.carriedOut;
        expect(answered && (of.decision === null || due || !of.open || !of.identityKnown)).toBe(false);
      }),
    );
  });

  it('leaves a request for a copy to its own steps', () => {
    fc.assert(
      fc.property(anyCase, (of) => {
        expect(allowedRights({ ...of, kind: 'access' })).toEqual([]);
      }),
    );
  });
});
