// A document to be put on paper or into a file: who writes, to whom, when, and what, as a plain tree. Every form of it (PDF, Word,
// text) is made from this one value, and the same value gives the same bytes.
export type Piece = { readonly text: string; readonly bold?: true | undefined; readonly href?: string | undefined };

export type Passage =
  | { readonly kind: 'heading' | 'paragraph'; readonly inline: readonly Piece[] }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly (readonly Piece[])[] };

export interface LetterDocument {
  /** The first heading, and the title of the file. */
  readonly title: string;
  readonly author: string;
  /** BCP 47: 'en', 'cy'. */
  readonly language: string;
  /** The day it is dated, YYYY-MM-DD, and in words. */
  readonly dated: string;
  readonly datedInWords: string;
  /** Lines of the sender's name and address. */
  readonly from: readonly string[];
  /** Lines of the recipient's name and address. */
  readonly to: readonly string[];
  readonly reference: string;
  readonly passages: readonly Passage[];
  /** What lies in with it. */
  readonly enclosed: readonly string[];
}

/** Words the program puts round a letter, beside the writer's own. */
export const frameWords = { reference: 'Our reference', enclosed: 'With this letter' } as const;

export const plainText = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
