// How far an investigation has come, as it is told: what is missing, and what helps it on most now.
import { describe, expect, it } from 'vitest';
import { type InvestigationProgress, progressItems, progressStep } from './investigation-progress.ts';

const done: InvestigationProgress = {
  unfound: [],
  found: 2,
  justified: 1,
  evidence: 3,
  contributions: [],
  unheard: [],
  quality: 'not-asked',
};

describe('What helps an investigation on', () => {
  it.each<[string, Partial<InvestigationProgress>, string | undefined, string | undefined]>([
    ['is nothing once every point is found on', {}, undefined, undefined],
    [
      'is to find on the first point without a finding',
      { unfound: [2, 3], found: 1 },
      'Find on point 2',
      '2 points have no finding yet',
    ],
    [
      'is to find when everything asked for is in',
      { unfound: [2], contributions: ['received', 'declined'] },
      'Find on point 2',
      'everything asked of others is in',
    ],
    [
      'comes after what is overdue',
      { unfound: [2], contributions: ['received', 'overdue'] },
      'Ask again for what has not come',
      '1 contribution is overdue',
    ],
    [
      'is to hear whoever is complained about before finding',
      { unfound: [1], unheard: ['Rita'] },
      'Ask Rita for their reply',
      'they are complained about and have not been heard',
    ],
    [
      'is to look again at what was sent back',
      { quality: 'sent-back' },
      'Look again at what was sent back',
      'a second person found something missing',
    ],
    [
      'is to wait for the second person',
      { quality: 'asked' },
      'Wait for the second person',
      'they were asked to check the investigation',
    ],
  ])('%s', (_, change, says, because) => {
    expect(progressStep({ ...done, ...change }, true)).toEqual(says === undefined ? undefined : { says, because });
  });
});

describe('While the customer may still answer our understanding', () => {
  it('what helps on is to gather evidence, since nothing may be found yet', () => {
    expect(progressStep({ ...done, unfound: [1] }, false)?.says).toBe('Gather what the findings will rest on');
  });
});

describe('What is done and missing in an investigation', () => {
  it('names the points without a finding and those not heard', () => {
    const progress = { ...done, unfound: [1, 3], unheard: ['Rita'], contributions: ['overdue', 'waiting', 'received'] as const };
    expect(progressItems(progress, false)).toEqual([
      { is: true, words: '3 pieces of evidence' },
      { is: true, words: '1 contribution received' },
      { is: false, words: '2 contributions waited for, 1 overdue' },
      { is: false, words: 'Rita not heard yet' },
      { is: true, words: '2 points found on' },
      { is: false, words: 'No finding on points 1, 3' },
    ]);
  });

  it('owes no findings where a complaint was answered without any', () => {
    expect(progressItems({ ...done, unfound: [1, 2], found: 0, evidence: 0 }, true)).toEqual([]);
  });
});
