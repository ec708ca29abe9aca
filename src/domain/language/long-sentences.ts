// Sentences too long to hold in mind. GOV.UK advises its writers to split sentences of more than 25 words (Content design:
// planning, writing and managing content, "Writing for GOV.UK").
import type { Remark } from './remark.ts';
import { sentencesOf, wordsOf } from './sentences.ts';

export const longestSentence = 25;

export function longSentences(text: string): Remark[] {
  return sentencesOf(text).flatMap(({ from, to, text: found }): Remark[] => {
    const words = wordsOf(found).length;
    if (words <= longestSentence) return [];
    return [
      { kind: 'long-sentence', from, to, found, why: `This sentence has ${words} words. Two shorter ones are easier to follow.` },
    ];
  });
}
