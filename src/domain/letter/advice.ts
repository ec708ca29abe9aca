// Advice on how a letter reads: remarks on the words of its open parts, and how old one must be to read it with ease. What the
// rules lock is not remarked on: nobody may change it. Gaps that fill themselves count as one sign each.
import { type ReadAgainst, remarksOn } from '../language/remarks-on.ts';
import type { Remark } from '../language/remark.ts';
import { type ReadingAge, readingAge } from '../language/reading-age.ts';
import type { LetterContent } from './content.ts';
import { type Block, isBlank, type Line, linesOf } from './text.ts';

/** A remark, with the part, the block and the line of it that the words stand in. */
export interface LetterRemark extends Remark {
  readonly part: string;
  readonly block: number;
  readonly line: number;
}

const gap = '\uFFFC';

/** The words of a line with a sign for each gap, so that a place in it is a place in the line itself. */
export const lineWithGaps = (line: Line): string => line.map((piece) => (isBlank(piece) ? gap : piece.text)).join('');

export function letterRemarks(content: LetterContent, against: ReadAgainst): LetterRemark[] {
  return content.parts
    .filter(({ locked, belongs }) => !locked && belongs !== false)
    .flatMap(({ key, blocks }) =>
      blocks.flatMap((block: Block, index) => {
        // The words of a point are the customer's own: they stand above our answer to it as they were told.
        if (block.kind === 'heading') return [];
        return linesOf(block).flatMap((line, at) =>
          remarksOn(lineWithGaps(line), against).map((remark) => ({ ...remark, part: key, block: index, line: at })),
        );
      }),
    );
}

/** Of the words that are the writer's; null while there are too few to say. */
export function letterReadingAge(content: LetterContent): ReadingAge | null {
  const open = content.parts.filter(({ locked, belongs }) => !locked && belongs !== false);
  const lines = open.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind !== 'heading').flatMap(linesOf));
  return readingAge(lines.map(lineWithGaps).join('\n'));
}
