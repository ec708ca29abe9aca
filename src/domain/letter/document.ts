// A letter as it goes out: its words composed, from whom, to whom, when, and what lies in with it. Every file of a letter is
// made from this one value. Blanks nobody has filled are shown in square brackets: such a letter never passes the gate.
import { dateInWords, type Day } from '../day.ts';
import { blankInWords } from '../letter-body.ts';
import type { LetterRule, RulePack } from '../rule-pack.ts';
import type { LetterCase } from './case.ts';
import { composeLetter } from './compose.ts';
import type { LetterContent } from './content.ts';
import { chosenFiles, enclosedInWords, type FileToEnclose } from './enclosure.ts';
import type { Fills } from './fills.ts';
import type { Reader } from './reader.ts';
import { type Block, isBlank, type Line } from './text.ts';

type Piece = { text: string; bold?: true; href?: string };
type Passage = { kind: 'heading' | 'paragraph'; inline: Piece[] } | { kind: 'list'; numbered: boolean; items: Piece[][] };

export interface Writing {
  readonly of: LetterCase;
  readonly rule: LetterRule;
  readonly pack: RulePack | undefined;
  readonly content: LetterContent;
  readonly fills: Fills;
  readonly reader: Reader | null;
  readonly on: Day;
  /** The files of the complaint, of which those chosen go along. */
  readonly files: readonly FileToEnclose[];
}

export function letterDocument({ of, rule, pack, content, fills, reader, on, files }: Writing) {
  const along = chosenFiles(files, content.files);
  const named = rule.encloses.filter(({ id }) => content.enclosed.includes(id)).map(({ name }) => name);
  const blocks = composeLetter(content, { pack, fills, on });
  return {
    title: letterTitle(of, rule),
    author: of.entity.name,
    language: of.organisation.language,
    dated: on,
    datedInWords: dateInWords(on),
    from: senderLines(of.entity),
    to: reader === null ? [] : readerLines(reader),
    reference: of.reference,
    passages: blocks.map((block) => passageOf(block, pack)),
    enclosed: [...named, ...along.map(enclosedInWords), ...content.alsoEnclosed],
    pictures: along.filter(({ goes }) => goes === 'pages').map(({ id, says }) => ({ file: id, says })),
    beside: along.filter(({ goes }) => goes === 'beside').map(({ id }) => id),
  };
}

/** A body outside knows neither us nor the complaint: it is told which one it is. */
export const letterTitle = (
  { title, reference }: Pick<LetterCase, 'title' | 'reference'>,
  { to }: Pick<LetterRule, 'to'>,
): string => {
  const about = title.endsWith('…') ? '' : `: ${title}`; // the beginning of what they said is no title to read at the head of a letter
  return to === 'outside'
    ? `Complaint ${reference}${about}`
    : about === ''
      ? `Your complaint ${reference}`
      : `Your complaint${about}`;
};

export const senderLines = ({ name, address, contact }: LetterCase['entity']): string[] => [
  name,
  ...linesIn(address),
  ...linesIn(contact),
];

export const readerLines = ({ name, address }: Pick<Reader, 'name' | 'address'>): string[] => [
  ...(name === null ? [] : [name]),
  ...linesIn(address ?? ''),
];

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function passageOf(block: Block, pack: RulePack | undefined): Passage {
  const pieces = (line: Line): Piece[] =>
    line.map((piece) => (isBlank(piece) ? { text: `[${blankInWords(piece.blank, pack?.clocks)}]` } : piece));
  if (block.kind === 'list') return { kind: 'list', numbered: block.numbered, items: block.items.map(pieces) };
  return { kind: block.kind, inline: pieces(block.inline) };
}
