// What is still worth asking, drawn from what is missing.
import { describe, expect, it } from 'vitest';
import { type KnownOfCase, openQuestions, questions } from './open-question.ts';

const all: KnownOfCase = {
  reachable: true,
  outcomeWanted: true,
  dates: 2,
  classified: true,
  points: 2,
  files: 1,
  adjustments: true,
  noted: ['still-happening', 'matters-most', 'impact', 'told-before', 'anything-else'],
};
const asked = (more: Partial<KnownOfCase>): string[] => openQuestions({ ...all, ...more }).map(({ id }) => id);

describe('The questions worth asking', () => {
  it('are none once everything is known', () => {
    expect(asked({})).toEqual([]);
  });

  it.each<[string, Partial<KnownOfCase>]>([
    ['reach', { reachable: false }],
    ['outcome-wanted', { outcomeWanted: false }],
    ['dates', { dates: 0 }],
    ['product', { classified: false }],
    ['points', { points: 0 }],
    ['evidence', { files: 0 }],
    ['adjustments', { adjustments: false }],
    ['impact', { noted: all.noted.filter((id) => id !== 'impact') }],
  ])('ask for what is missing (%s)', (id, missing) => {
    expect(asked(missing)).toEqual([id]);
  });

  it('are asked no more once they were asked, whatever came of it', () => {
    expect(asked({ files: 0, noted: [...all.noted, 'evidence'] })).toEqual([]);
  });

  it('begin with whether we can answer at all and what is still going on', () => {
    expect(asked({ reachable: false, noted: [], dates: 0 }).slice(0, 2)).toEqual(['reach', 'still-happening']);
  });

  it('cannot be answered with yes or no, and say why they are asked', () => {
    for (const { asks, because } of Object.values(questions)) {
      expect(asks).toMatch(/^(?:How|What|When|Whom|Which)\b/);
      expect(asks).toMatch(/\?$/);
      expect(because).not.toBe('');
    }
  });
});
