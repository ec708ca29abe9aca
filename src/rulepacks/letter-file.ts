// Reads a letter of a pack: Markdown whose parts say which required elements they provide, and which parts are locked.
//   :::part <element> …        a part an author may reword        :::locked <element> …   a part no one may
//   @<wording>                 a line of a locked part: the prescribed wording of that id, one of those named
//   {{customer.name}}          a blank                            :::                     the end of a part
// Invariant: every line belongs to exactly one part; text outside parts provides nothing and may be reworded.
import type { LetterBody, LetterPart } from '#domain/letter-body.ts';

const OPENS = /^:::(part|locked)(?:\s+(.*))?$/;
const WORDING = /^@([a-z0-9_-]+)$/gm;

/** The letter, or what is wrong with how it is marked up. */
export function readLetter(markdown: string): { body: LetterBody; faults: string[] } {
  const parts: LetterPart[] = [];
  const faults: string[] = [];
  let open: { kind: string; elements: string[]; lines: string[]; line: number } = loose(0);
  const close = () => {
    const part = asPart(open);
    if (part.text !== '' || part.elements.length > 0) parts.push(part);
  };
  markdown.split('\n').forEach((line, index) => {
    const opens = OPENS.exec(line.trimEnd());
    if (opens !== null) {
      if (open.kind !== 'loose')
        faults.push(`line ${index + 1}: a part begins before the one of line ${open.line} has ended with ':::'`);
      close();
      open = { kind: opens[1] ?? 'part', elements: (opens[2] ?? '').split(/\s+/).filter(Boolean), lines: [], line: index + 1 };
    } else if (line.startsWith(':::')) {
      if (line.trimEnd() !== ':::') faults.push(`line ${index + 1}: '${line.trim()}' should be ':::part', ':::locked' or ':::'`);
      else if (open.kind === 'loose') faults.push(`line ${index + 1}: ':::' ends a part that has not begun`);
      close();
      open = loose(index + 1);
    } else open.lines.push(line);
  });
  if (open.kind !== 'loose') faults.push(`line ${open.line}: this part is not ended with ':::'`);
  close();
  return { body: { parts, blanks: blanksIn(markdown) }, faults };
}

function loose(line: number) {
  return { kind: 'loose', elements: [], lines: [], line };
}

function asPart({ kind, elements, lines }: { kind: string; elements: string[]; lines: string[] }): LetterPart {
  const text = lines.join('\n').trim();
  const locked = kind === 'locked';
  return { elements, locked, wordings: locked ? [...text.matchAll(WORDING)].map((match) => match[1] ?? '') : [], text };
}

function blanksIn(markdown: string): string[] {
  return [...new Set([...markdown.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map((match) => match[1] ?? ''))];
}
