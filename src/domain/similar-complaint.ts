// A similar complaint: one about the same product, of the same category, or told in much the same words, shown beside a case so that
// like is treated alike. It decides nothing. Not a likely duplicate, which asks whether two complaints are one and the same.
export const similarSigns = { product: 'the same product', category: 'the same category', words: 'similar words' } as const;
export type SimilarSign = keyof typeof similarSigns;

const weights: Readonly<Record<SimilarSign, number>> = { words: 3, category: 2, product: 1 };

/** How alike: a sum of the signs; what was decided already comes before what is still open. */
export function likeness(signs: readonly SimilarSign[], decided: boolean): number {
  return signs.reduce((sum, sign) => sum + weights[sign], 0) + (decided ? 0.5 : 0);
}

/** One sign alone says little, unless it is the words. */
export const isSimilar = (signs: readonly SimilarSign[]): boolean => signs.length > 1 || signs.includes('words');

/** "the same product and similar words" */
export function similarInWords(signs: readonly SimilarSign[]): string {
  const parts = signs.map((sign) => similarSigns[sign]);
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
