// The cues in a text: which, and the words that show each. A sentence that says the contrary ("no complaints at all") shows none.
import type { CueFound } from './cue.ts';
import { cuePatterns } from './cue-patterns.ts';

const sentenceEnd = /[.!?\n]+\s|\n/gu;

export function cuesIn(text: string): CueFound[] {
  const read = straight(text);
  const found: CueFound[] = [];
  for (const { cue, says, unless } of cuePatterns) {
    if (read.search(says) < 0) continue; // most texts show none, and to list matches is dearer than to look for one
    for (const match of read.matchAll(says)) {
      const from = match.index;
      const to = from + match[0].length;
      if (unless?.test(sentenceAround(read, from, to))) continue;
      found.push({ cue, from, to });
    }
  }
  return found.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

/** Lower case with straight apostrophes, each character where it was: a letter that would grow in lower case is left as it is. */
function straight(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text;
  return same.replaceAll(/[’‘ʼ]/g, "'");
}

function sentenceAround(text: string, from: number, to: number): string {
  let start = 0;
  for (const end of text.slice(0, from).matchAll(sentenceEnd)) start = end.index + end[0].length;
  const rest = text.slice(to).search(/[.!?\n]/u);
  return text.slice(start, rest < 0 ? text.length : to + rest);
}
