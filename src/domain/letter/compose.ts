// A letter as it will be read: parts that do not belong left out, blanks filled, prescribed wordings put in by date. The same
// blocks become the PDF, the Word file and the text, so that every form of a letter says the same.
import { valueOn } from '../citation.ts';
import type { Day } from '../day.ts';
import type { LockedWording, RulePack } from '../rule-pack.ts';
import type { LetterContent, LetterPartWritten } from './content.ts';
import type { Fills } from './fills.ts';
import { readMarkup } from './markup.ts';
import { type Block, type Inline, isBlank, type Line, loneBlank } from './text.ts';

export interface Composing {
  readonly pack: Pick<RulePack, 'wordings'> | undefined;
  readonly fills: Fills;
  readonly on: Day;
}

/** The blocks of one part; blanks that nobody can fill yet stay blanks. Empty for a part that does not belong. */
export function composePart(part: LetterPartWritten, { pack, fills, on }: Composing): Block[] {
  if (part.belongs === false) return [];
  const blocks = part.wordings.length === 0 ? part.blocks : readMarkup(wordingText(pack?.wordings, part.chosen, on) ?? '');
  return blocks.filter((block) => !saidAgain(block, blocks, fills)).map((block) => fillBlock(block, fills));
}

/** Where the only way to reach the independent body is its website, that is given once. */
const saidAgain = (block: Block, beside: readonly Block[], fills: Fills): boolean =>
  loneBlank(block) === 'third-party.contact' &&
  fills.get('third-party.contact') === fills.get('third-party.website') &&
  beside.some(
    (one) => one.kind === 'paragraph' && one.inline.some((piece) => isBlank(piece) && piece.blank === 'third-party.website'),
  );

export const composeLetter = (content: LetterContent, composing: Composing): Block[] =>
  content.parts.flatMap((part) => composePart(part, composing));

/** The version of a prescribed wording in force on a day; null when there is none, or none is chosen. */
export function wordingOn(wordings: readonly LockedWording[] | undefined, chosen: string | null, on: Day) {
  const wording = wordings?.find(({ id }) => id === chosen);
  return wording === undefined ? null : valueOn(wording.versions, on);
}

const wordingText = (wordings: readonly LockedWording[] | undefined, chosen: string | null, on: Day): string | null =>
  wordingOn(wordings, chosen, on)?.text ?? null;

function fillBlock(block: Block, fills: Fills): Block {
  if (block.kind === 'list') return { ...block, items: block.items.map((line) => fillLine(line, fills)) };
  return { ...block, inline: fillLine(block.inline, fills) };
}

const fillLine = (line: Line, fills: Fills): Inline[] =>
  line.map((piece) => {
    if (!isBlank(piece)) return piece;
    const text = fills.get(piece.blank);
    return text == null || text === '' ? piece : { text };
  });
