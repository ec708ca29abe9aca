// A likely duplicate: an open or recent complaint that may be the one being told now, with the reasons in words. It is shown
// beside what is typed and never stops anybody: two complaints alike are still two until a person says otherwise.
export type DuplicateSign = 'same-customer' | 'same-email' | 'same-phone' | 'same-name' | 'same-product' | 'near-words';

const words: Readonly<Record<DuplicateSign, string>> = {
  'same-customer': 'the same customer',
  'same-email': 'the same e-mail address',
  'same-phone': 'the same telephone number',
  'same-name': 'the same name',
  'same-product': 'the same product',
  'near-words': 'much the same words',
};

const weight: Readonly<Record<DuplicateSign, number>> = {
  'same-customer': 5,
  'same-email': 4,
  'same-phone': 4,
  'near-words': 3,
  'same-name': 2,
  'same-product': 1,
};

/** The share of the words typed that a complaint must hold to count as near: below it, everything about a boiler is near. */
export const nearFrom = 0.5;
/** Fewer different words than this say too little to compare. */
export const fewestWords = 5;

/** How likely, for ordering only: a person is not shown a number. */
export const likelihood = (signs: readonly DuplicateSign[]): number => signs.reduce((sum, sign) => sum + weight[sign], 0);

/** One shared product, or a common name alone, is no sign of a duplicate. */
export const isLikely = (signs: readonly DuplicateSign[]): boolean => likelihood(signs) >= 3;

/** 'The same e-mail address and much the same words'. */
export function signsInWords(signs: readonly DuplicateSign[]): string {
  const said = signs.toSorted((a, b) => weight[b] - weight[a]).map((sign) => words[sign]);
  const all = said.length < 2 ? (said[0] ?? '') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
  return all.charAt(0).toUpperCase() + all.slice(1);
}
