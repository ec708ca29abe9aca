// A text cut into the pieces the signals are read from: words, handles and tags, numbers, runs of ! and ?, smileys. Every piece
// keeps where it stands in the text as it was written, so that whatever is read from it can be shown in the customer's own words.
export interface Piece {
  /** The piece in one form: lower case, straight apostrophes, no letter more than twice in a row; numbers are all "0". */
  readonly form: string;
  /** Where it stands: first character and the one after its last, in UTF-16 units of the text. */
  readonly from: number;
  readonly to: number;
  /** Written in capitals throughout, three letters or more. */
  readonly loud: boolean;
}

const cut =
  /https?:\/\/\S+|www\.\S+|pic\.twitter\.com\/\S+|&(?:amp|lt|gt|quot|#39);|[@#]?[\p{L}\p{M}_]+\d*(?:['’‘]\p{L}+)*|\d+|[!?]+|\.{2,}|:[-']?[()|/dp]|\p{Extended_Pictographic}|\S/giu;
const address = /^(?:https?:|www\.|pic\.)/iu;
const plain = /^[a-z]+$/;

/** The pieces of a text, in order. What is longer than `most` characters is read up to there. */
export function piecesOf(text: string, most = 20_000): Piece[] {
  const read = text.length > most ? text.slice(0, most) : text;
  const pieces: Piece[] = [];
  for (const match of read.matchAll(cut)) {
    const [written] = match;
    pieces.push({ form: formOf(written), from: match.index, to: match.index + written.length, loud: isLoud(written) });
  }
  return pieces;
}

function formOf(written: string): string {
  const lower = written.toLowerCase();
  if (plain.test(lower)) return squeezed(lower);
  const first = lower.charCodeAt(0);
  if (first >= 48 && first <= 57) return '0';
  if (lower.startsWith('!') || lower.startsWith('?')) return marksOf(lower);
  if (address.test(lower)) return '_url_';
  if (lower.startsWith('&')) return entities[lower] ?? '&';
  return squeezed(lower.normalize('NFKC').replaceAll(/[’‘]/g, "'"));
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

function marksOf(run: string): string {
  if (run.includes('!') && run.includes('?')) return '?!';
  return run.length > 1 ? run.slice(0, 2) : run;
}

function squeezed(word: string): string {
  return word.replaceAll(/(.)\1{2,}/gu, '$1$1');
}

function isLoud(written: string): boolean {
  if (written.length < 3) return false;
  for (let index = 0; index < written.length; index += 1) {
    const code = written.charCodeAt(index);
    if (code < 65 || code > 90) return false;
  }
  return true;
}
