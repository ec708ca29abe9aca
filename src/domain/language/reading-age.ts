// About how old one must be to read a text with ease, by two published formulas. A guide for whoever writes, never a judgement
// of whoever reads: most letters to the public are best at 9 to 12.
//   Flesch–Kincaid grade = 0.39 · words/sentences + 11.8 · syllables/words − 15.59
//     (Kincaid, Fishburne, Rogers and Chissom, Derivation of new readability formulas, Research Branch Report 8-75, 1975)
//   SMOG grade = 1.0430 · √(words of three or more syllables · 30/sentences) + 3.1291
//     (McLaughlin, SMOG grading: a new readability formula, Journal of Reading 12, 1969)
// A school grade plus five is the age of those in it.
import { sentencesOf, syllablesIn, wordsOf } from './sentences.ts';

export interface ReadingAge {
  readonly words: number;
  readonly sentences: number;
  /** Years. */
  readonly fleschKincaid: number;
  /** Years. */
  readonly smog: number;
}

/** Null where the text is too short to say: fewer than 30 words or two sentences. */
export function readingAge(text: string): ReadingAge | null {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap((sentence) => wordsOf(sentence.text));
  if (words.length < 30 || sentences.length < 2) return null;
  const syllables = words.map(syllablesIn);
  const all = syllables.reduce((sum, n) => sum + n, 0);
  const long = syllables.filter((n) => n >= 3).length;
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (all / words.length) - 15.59;
  const smog = 1.043 * Math.sqrt(long * (30 / sentences.length)) + 3.1291;
  return { words: words.length, sentences: sentences.length, fleschKincaid: ageOf(grade), smog: ageOf(smog) };
}

const ageOf = (grade: number): number => Math.max(5, Math.round(grade + 5));

/** Above this age by both formulas, plainer words are advised. */
export const plainUpTo = 14;
