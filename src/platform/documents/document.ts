// A document to be put on paper or into a file: who writes, to whom, when, and what, as a plain tree. Every form of it (PDF, Word,
// text) is made from this one value, and the same value gives the same bytes.
export type Piece = { readonly text: string; readonly bold?: true | undefined; readonly href?: string | undefined };

export type Passage =
  | { readonly kind: 'heading' | 'paragraph'; readonly inline: readonly Piece[] }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly (readonly Piece[])[] };

/** A picture at the head of a document: a PNG, in words for those who cannot see it, and its size in points. */
export interface HeadPicture {
  readonly png: Uint8Array;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureOf {
  readonly file: string;
  /** What it shows: printed above it, and read out in its place. */
  readonly says: string;
}

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
  /** Pictures that stand at its end, each on a page of its own, by the file they are of. */
  readonly pictures?: readonly PictureOf[];
  /** Files that go beside it, by their ids. */
  readonly beside?: readonly string[];
  /** Which picture stands at its head; none in documents from before there was one. */
  readonly logo?: { readonly digest: string; readonly alt: string };
}

/** How large a picture stands at the head of a sheet, in millimetres: as large as fits, and no finer than it can be printed. */
export function headSize({ width, height }: HeadPicture): { width: number; height: number } {
  const scale = Math.min(60 / width, 18 / height, 25.4 / 120);
  return { width: width * scale, height: height * scale };
}

/** Words the program puts round a letter, beside the writer's own. */
export const frameWords = { reference: 'Our reference', enclosed: 'With this letter' } as const;

export const plainText = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
