// What a problem may become, what it is called until named, and how what was seen is said.
import { describe, expect, it } from 'vitest';
import { isRefusal } from './refusal.ts';
import { problemDeeds, problemStates, type ProblemState, proposedTitle, refuseProblemDeed, seenInWords } from './problem.ts';

describe('A problem', () => {
  it('is closed only once it was opened, and can be opened again', () => {
    expect(isRefusal(refuseProblemDeed('proposed', 'close'))).toBe(true);
    expect(refuseProblemDeed('open', 'close')).toBeNull();
    expect(refuseProblemDeed('closed', 'reopen')).toBeNull();
  });
  it('that went into another is not touched again, and says so', () => {
    expect(problemDeeds('merged')).toEqual([]);
    expect(refuseProblemDeed('merged', 'describe')).toMatchObject({ code: 'problem.merged' });
  });
  it('is refused whatever its state does not list, and nothing else', () => {
    for (const state of Object.keys(problemStates) as ProblemState[])
      for (const deed of ['open', 'describe', 'gather', 'split', 'merge', 'dismiss', 'close', 'reopen'] as const)
        expect(refuseProblemDeed(state, deed) === null).toBe(problemDeeds(state).includes(deed));
  });
  it('is called by the words of its contacts until somebody names it', () => {
    expect(proposedTitle(['direct debit', 'twice'], false)).toBe('Contacts with “direct debit”, “twice”');
    expect(proposedTitle([], true)).toBe('More contacts than usual');
    expect(proposedTitle(['data cap'], true)).toBe('More contacts than usual, many with “data cap”');
  });
  it.each([
    [{ hours: 6, count: 12, expected: 2.2 }, '12 contacts in 6 hours; about 2 are usual'],
    [{ hours: 1, count: 4, expected: 0.01 }, '4 contacts in an hour; hardly any is usual'],
    [{ hours: 72, count: 9, expected: 1.2 }, '9 contacts in 3 days; about 1 is usual'],
    [{ hours: 24, count: 9, expected: 3 }, '9 contacts in 24 hours; about 3 are usual'],
  ])('says what was seen: %o', (seen, words) => {
    expect(seenInWords({ ...seen, everything: false })).toBe(words);
  });
});
