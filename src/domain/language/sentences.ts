// Text cut into sentences and words, each with where it stands, so that a remark can point at the very words.
// Not grammar: a sentence ends where a full stop, question or exclamation mark is followed by a space and a new beginning, and
// never after the abbreviations below or a number.
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const ABBREVIATION = /(?:\b(?:Mr|Mrs|Ms|Dr|St|No|Ltd|Co|e\.g|i\.e|etc|vs|approx)|\b[A-Z])\.$/;
const END = /[.!?]+["'’”)]*(?=\s+["'‘“(]?[\p{Lu}\d])|[.!?]+["'’”)]*\s*$|\n/gu;

/** The sentences of a text, without those that hold no word. */
export function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  const keep = (to: number) => {
    const raw = text.slice(from, to);
    const start = from + (raw.length - raw.trimStart().length);
    const trimmed = raw.trim();
    if (/\p{L}/u.test(trimmed)) found.push({ from: start, to: start + trimmed.length, text: trimmed });
    from = to;
  };
  for (const match of text.matchAll(END)) {
    const to = match.index + match[0].length;
    if (match[0] !== '\n' && to < text.length && ABBREVIATION.test(text.slice(from, match.index + 1))) continue;
    keep(to);
  }
  keep(text.length);
  return found;
}

/** The words of a text; figures and references are none. */
export const wordsOf = (text: string): string[] => text.match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? [];

/**
 * About how many syllables an English word has: groups of vowels, a silent ending left out. Off by one for about one word in
 * ten, which evens out over a letter.
 */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, (ending) => ending[0] ?? '').replace(/^y/, '');
  const groups = spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1;
  return Math.max(1, groups);
}
