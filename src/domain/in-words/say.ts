// How a happening is told: a sentence from its facts, with ids read as names. A sentence tells what was done, in the past tense
// and without its subject, as it stands after a name: "Amara Osei" — "changed the severity from low to high".
import type { z } from 'zod';
import type { HappeningKind, happenings } from '../happening.ts';

export interface Told {
  /** The name of what an id means; for one that is gone, words that say so. */
  readonly name: (id: string | null) => string;
  /** An instant as a day and a time of the organisation. */
  readonly when: (instant: string) => string;
}

export type FactsRead<K extends HappeningKind> = z.output<(typeof happenings)[K]>;

/** The sentences of these kinds of happening; one left out does not compile. */
export type Sentences<K extends HappeningKind> = { readonly [Kind in K]: (facts: FactsRead<Kind>, told: Told) => string };

export const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** 'Phone' as it stands inside a sentence. */
export const inSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
