// A remark on words of a letter: which, why, and what would be better. It is advice to whoever writes, and never holds a letter
// back. Not a spelling or grammar check.
export const remarkKinds = {
  'long-sentence': 'Long sentence',
  jargon: 'Plainer words',
  'false-apology': 'Not an apology',
  blame: 'Sounds like blame',
  defensive: 'Sounds defensive',
  promise: 'Promise not in the register',
  liability: 'Admits liability',
} as const;
export type RemarkKind = keyof typeof remarkKinds;

export interface Remark {
  readonly kind: RemarkKind;
  /** Where the words stand in the text that was read: from, and up to but not with. */
  readonly from: number;
  readonly to: number;
  readonly found: string;
  readonly why: string;
  readonly instead?: string | undefined;
}

export interface Pattern {
  readonly find: RegExp;
  readonly why: string;
  readonly instead?: string;
}

/** A remark for each place a pattern is found; of two that overlap, the first pattern's. */
export function matchAll(kind: RemarkKind, text: string, patterns: readonly Pattern[]): Remark[] {
  const found: Remark[] = [];
  for (const { find, why, instead } of patterns)
    for (const match of text.matchAll(find)) {
      const from = match.index;
      const to = from + match[0].length;
      if (!found.some((one) => from < one.to && one.from < to)) found.push({ kind, from, to, found: match[0], why, instead });
    }
  return found;
}
