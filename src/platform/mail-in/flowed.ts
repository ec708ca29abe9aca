// format=flowed (RFC 3676): lines that end in a blank go on in the next, where it is quoted as deep. The signature's line does not.
export function unflow(text: string, deleteSpace: boolean): string {
  const lines: { depth: number; words: string; open: boolean }[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const marks = /^>*/.exec(raw)?.[0].length ?? 0;
    const words = raw.slice(marks).replace(/^ /, '');
    const open = words.endsWith(' ') && words !== '-- ';
    const last = lines.at(-1);
    if (last?.open && last.depth === marks && words !== '-- ') {
      last.words = (deleteSpace ? last.words.slice(0, -1) : last.words) + words;
      last.open = open;
    } else lines.push({ depth: marks, words, open });
  }
  return lines.map(({ depth, words }) => (depth > 0 ? `${'>'.repeat(depth)} ${words}` : words)).join('\n');
}
