// The words of a letter as a small tree: headings, paragraphs and lists of text that may be bold or a link. Nothing else can be
// written into a letter, so nothing else can be hidden in one. A blank is a gap that somebody must still fill.
// Invariant: every letter that is stored or sent passes this schema. Not HTML, and never made from HTML on the server.
import { z } from 'zod';

const href = z
  .string()
  .max(2_000)
  .regex(/^(?:https:\/\/|mailto:|tel:)[^\s<>"]+$/, 'A link begins with https://, mailto: or tel:.');

const Words = z.strictObject({
  text: z.string().min(1).max(20_000),
  bold: z.literal(true).exactOptional(),
  href: href.exactOptional(),
});
const Blank = z.strictObject({ blank: z.string().regex(/^[a-z][a-z0-9._ -]{0,60}$/) });
const inline = z.array(z.union([Words, Blank])).max(500);

/** `answers` names the point of the complaint that what follows this heading answers. */
const Heading = z.strictObject({ kind: z.literal('heading'), inline, answers: z.uuid().exactOptional() });
const Paragraph = z.strictObject({ kind: z.literal('paragraph'), inline });
const List = z.strictObject({ kind: z.literal('list'), numbered: z.boolean(), items: z.array(inline).min(1).max(200) });

export const blocks = z.array(z.union([Heading, Paragraph, List])).max(500, 'This part is too long for a letter.');

export type Inline = z.infer<typeof inline>[number];
export type Line = readonly Inline[];
export type Block = z.infer<typeof blocks>[number];

/** The longest letter, in characters of its words. */
export const longestLetter = 60_000;

export const isBlank = (piece: Inline): piece is z.infer<typeof Blank> => 'blank' in piece;

export const words = (text: string): Block => ({ kind: 'paragraph', inline: [{ text }] });

/** The lines of a block: one, or one for each item of a list. */
export const linesOf = (block: Block): Line[] => (block.kind === 'list' ? block.items : [block.inline]);

/** The words of a line; blanks say nothing. */
export const lineText = (line: Line): string => line.map((piece) => (isBlank(piece) ? '' : piece.text)).join('');

/** The words of blocks, a line to a line. */
export const textOf = (of: readonly Block[]): string => of.flatMap(linesOf).map(lineText).join('\n');

/** The blanks still open in blocks, each once. */
export function blanksOf(of: readonly Block[]): string[] {
  const found = of.flatMap(linesOf).flatMap((line) => line.flatMap((piece) => (isBlank(piece) ? [piece.blank] : [])));
  return [...new Set(found)];
}

/** Blocks without the paragraphs and items that say nothing at all: an editor leaves such behind. */
export function withoutEmpty(of: readonly Block[]): Block[] {
  const says = (line: Line): boolean => line.some((piece) => isBlank(piece) || piece.text.trim() !== '');
  return of.flatMap((block): Block[] => {
    if (block.kind !== 'list') return says(block.inline) ? [block] : [];
    const items = block.items.filter(says);
    return items.length === 0 ? [] : [{ ...block, items }];
  });
}

/** The words under each heading that answers a point, by the point. */
export function answersIn(of: readonly Block[]): Map<string, string> {
  const found = new Map<string, string>();
  let point: string | undefined;
  for (const block of of) {
    if (block.kind === 'heading') point = block.answers;
    else if (point !== undefined) found.set(point, `${found.get(point) ?? ''}\n${textOf([block])}`.trim());
  }
  return found;
}

/** The blank that is all there is in a paragraph. */
export function loneBlank(block: Block | undefined): string | null {
  const [only, ...more] = block?.kind === 'paragraph' ? block.inline : [];
  return only !== undefined && more.length === 0 && isBlank(only) ? only.blank : null;
}
