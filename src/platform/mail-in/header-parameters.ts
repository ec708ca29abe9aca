// A header that is a value with parameters: Content-Type and Content-Disposition, with RFC 2231 (continued, in a charset) and the
// RFC 2047 words that should not stand in a file name but do. Never throws; of a parameter given twice the first counts.
import { decodeText, toBuffer } from './charset.ts';
import { decodeHeader } from './header-words.ts';

export interface Parametered {
  /** In small letters, without comments; empty when the header is not there. */
  readonly value: string;
  readonly parameters: Readonly<Record<string, string>>;
}

// name [*n] [*] = "quoted" | token (which may hold blanks when a careless program did not quote a file's name)
const parameter = /;?\s*([^\s=;"()]{1,60})\s*=\s*(?:"((?:[^"\\]|\\[\s\S])*)"?|((?:(?!\s[\w*-]+\s*=)[^;])*))/g;

export function readParameters(header: string | null, otherwise: string | null = null): Parametered {
  if (!header) return { value: '', parameters: {} };
  const cut = header.search(/;|\s+[a-z-]+\*?\d*\*?\s*=/i);
  const value = withoutComments(cut < 0 ? header : header.slice(0, cut))
    .replace(/["\s]/g, '')
    .toLowerCase();
  const pieces = new Map<string, Piece[]>();
  for (const [, name = '', quoted, bare = ''] of (cut < 0 ? '' : header.slice(cut)).matchAll(parameter)) {
    const [, base = '', order, encoded] = /^([^*]*)(?:\*(\d{1,3}))?(\*)?$/.exec(name.toLowerCase()) ?? [];
    const raw = quoted === undefined ? bareValue(bare, base) : quoted.replace(/\\(["\\])/g, '$1');
    if (base)
      pieces.set(base, [
        ...(pieces.get(base) ?? []),
        { order: order === undefined ? -1 : Number(order), encoded: encoded === '*', raw },
      ]);
  }
  return { value, parameters: Object.fromEntries([...pieces].map(([name, of]) => [name, joined(of, otherwise)])) };
}

interface Piece {
  /** −1: the whole value in one. */
  readonly order: number;
  readonly encoded: boolean;
  readonly raw: string;
}

const withoutComments = (value: string): string => value.replace(/\([^()]*\)?/g, ' ');
const bareValue = (bare: string, name: string): string => (name.includes('name') ? bare : withoutComments(bare)).trim();

function joined(pieces: readonly Piece[], otherwise: string | null): string {
  const extended = pieces.find(({ order, encoded }) => order < 0 && encoded);
  const parts = pieces.filter(({ order }) => order >= 0).toSorted((a, b) => a.order - b.order);
  if (extended) return decoded([extended], otherwise);
  if (parts.length > 0) return decoded(parts, otherwise);
  return decodeHeader(pieces[0]?.raw ?? '', otherwise);
}

/** RFC 2231: charset'language'value in the first piece, percent signs in those that carry a star. */
function decoded(parts: readonly Piece[], otherwise: string | null): string {
  const [head] = parts;
  const said = head?.encoded ? /^([^']*)'([^']*)'/.exec(head.raw) : null;
  const bytes = parts.map(({ raw, encoded }, at) => {
    const value = at === 0 && said ? raw.slice(said[0].length) : raw;
    return encoded ? value.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : value;
  });
  const whole = bytes.join('');
  return said ? decodeText(toBuffer(whole), said[1] ?? null, otherwise) : decodeHeader(whole, otherwise);
}
