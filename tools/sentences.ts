// Titles of tests, laid out to be read: what is spoken of once, and beneath it what is true of it.
/** The titles from the outermost describe to the test. */
export type Sentence = readonly string[];

/** Lines of text, each level indented by two spaces, a blank line before each outermost title. */
export function inParagraphs(sentences: readonly Sentence[]): string[] {
  const lines: string[] = [];
  let before: Sentence = [];
  for (const sentence of sentences) {
    const same = shared(before, sentence);
    if (same === 0 && lines.length > 0) lines.push('');
    sentence.slice(same).forEach((title, index) => lines.push(`${'  '.repeat(same + index)}${title}`));
    before = sentence;
  }
  return lines;
}

function shared(before: Sentence, now: Sentence): number {
  const limit = Math.min(before.length, now.length) - 1;
  let same = 0;
  while (same < limit && before[same] === now[same]) same += 1;
  return same;
}
