// Reads the few marks a letter of a rule pack is written with into the tree of a letter: paragraphs, '- ' lists, '1. ' lists,
// '## ' headings, **bold**, [links](https://…) and {{blanks}}. Lines of one paragraph are kept as lines of their own only in a
// list. Not Markdown: nothing else is understood, and what is not understood stays as it was typed.
import type { Block, Inline } from './text.ts';

const MARK = /\*\*([^*]+)\*\*|\[([^\]]+)\]\((https:\/\/[^\s)]+|mailto:[^\s)]+|tel:[^\s)]+)\)|\{\{\s*([^{}]*?)\s*\}\}/g;
const ITEM = /^(?:-|(\d+)\.)\s+(.*)$/;

/** The blocks of a text; parts of it are set apart by empty lines. */
export function readMarkup(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')
    .flatMap(readChunk);
}

function readChunk(chunk: string): Block[] {
  const lines = chunk.split('\n').map((line) => line.trim());
  const first = lines[0] ?? '';
  if (first.startsWith('## ')) {
    const heading: Block = { kind: 'heading', inline: readLine(first.slice(3)) };
    return lines.length === 1 ? [heading] : [heading, ...readChunk(lines.slice(1).join('\n'))];
  }
  const items = lines.map((line) => ITEM.exec(line));
  if (items.every((item) => item !== null))
    return [{ kind: 'list', numbered: items[0]?.[1] !== undefined, items: items.map((item) => readLine(item?.[2] ?? '')) }];
  // A name over the name of the organisation is two lines on paper, so each line of the chunk is a paragraph.
  return lines.map((line) => ({ kind: 'paragraph', inline: readLine(line) }));
}

export function readLine(line: string): Inline[] {
  const pieces: Inline[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) pieces.push({ text: line.slice(from, to) });
  };
  for (const match of line.matchAll(MARK)) {
    plain(match.index);
    const [whole, bold, link, href, blank] = match;
    if (bold !== undefined) pieces.push({ text: bold, bold: true });
    else if (link !== undefined && href !== undefined) pieces.push({ text: link, href });
    else if (blank !== undefined) pieces.push({ blank });
    from = match.index + whole.length;
  }
  plain(line.length);
  return pieces;
}
