// A message as the tree of its parts (RFC 2045, 2046). Broken trees give what can be read: a boundary that never comes, is not
// named, or is named wrongly; an end that is missing; more parts or a deeper nest than any program sends. Never throws.
import { decodeTransfer } from './transfer.ts';
import { first, type HeaderLine, splitHead } from './header-lines.ts';
import { readParameters, type Parametered } from './header-parameters.ts';

export interface Part {
  readonly headers: readonly HeaderLine[];
  /** Such as text/plain; what the part is taken for where it says nothing or nonsense. */
  readonly type: string;
  readonly typeOf: Parametered;
  readonly disposition: Parametered;
  /** Of a multipart; otherwise empty. */
  readonly parts: readonly Part[];
  /** Content with its transfer encoding undone. Of a multipart it is empty. */
  readonly content: Buffer;
}

const deepest = 40;
const most = 2_000;

/** @param bytes the whole message, one character for each byte. */
export function readParts(bytes: string): Part {
  const left = { parts: most };
  return readPart(bytes, 'text/plain', { depth: 0, left });
}

interface Place {
  readonly depth: number;
  readonly left: { parts: number };
}

function readPart(bytes: string, usual: string, place: Place): Part {
  place.left.parts -= 1;
  const { headers, body } = splitHead(bytes);
  const typeOf = readParameters(first(headers, 'content-type'));
  const disposition = readParameters(first(headers, 'content-disposition'));
  const encoding = first(headers, 'content-transfer-encoding') ?? '';
  const said = typeOf.value === '' ? usual : typeOf.value;
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(said) ? said : said.startsWith('text') ? 'text/plain' : 'application/octet-stream';
  const shell = { headers, typeOf, disposition };
  const inner = place.depth < deepest && place.left.parts > 0 ? innerParts(type, typeOf, encoded(body, encoding)) : [];
  if (inner.length === 0) {
    const plain = type.startsWith('multipart/') ? 'text/plain' : type;
    return { ...shell, type: plain, parts: [], content: decodeTransfer(body, encoding) };
  }
  const child = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const parts = inner
    .slice(0, place.left.parts)
    .map((piece) => readPart(piece, child, { depth: place.depth + 1, left: place.left }));
  return { ...shell, type: type.startsWith('multipart/') ? type : 'multipart/mixed', parts, content: Buffer.alloc(0) };
}

/** A multipart may not be encoded, and is nevertheless. */
function encoded(body: string, encoding: string): string {
  return /^base64|^quoted/i.test(encoding.trim()) && !/^--\S/m.test(body)
    ? decodeTransfer(body, encoding).toString('latin1')
    : body;
}

function innerParts(type: string, typeOf: Parametered, body: string): string[] {
  if (!type.startsWith('multipart/')) return [];
  const boundary = typeOf.parameters['boundary'];
  const cut = boundary ? cutAt(body, boundary) : [];
  if (cut.length > 0) return cut;
  // Named wrongly or not at all: the first line that looks like a boundary before the head of a part.
  const guessed = /(?:^|\n)--([^\r\n]{1,200}?)[ \t]*\r?\n(?=[^\r\n]*content-)/i.exec(body)?.[1];
  return guessed ? cutAt(body, guessed) : [];
}

function cutAt(body: string, boundary: string): string[] {
  const name = boundary.trimEnd().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const delimiter = new RegExp(`(?:^|\\r\\n|\\n|\\r)--${name}(--)?[ \\t]*(?:\\r\\n|\\n|\\r|$)`, 'g');
  const pieces: string[] = [];
  let from = -1;
  for (let found = delimiter.exec(body); found; found = delimiter.exec(body)) {
    if (from >= 0) pieces.push(body.slice(from, found.index));
    from = found.index + found[0].length;
    if (found[1]) return pieces;
    // The end of this line may be the beginning of the next delimiter: an empty part.
    if (/[\r\n]$/.test(found[0]) && found[0].length > 1) delimiter.lastIndex -= found[0].endsWith('\r\n') ? 2 : 1;
    if (delimiter.lastIndex <= found.index) delimiter.lastIndex = found.index + 1;
  }
  if (from >= 0 && from < body.length) pieces.push(body.slice(from));
  return pieces;
}

/** Every part that is no multipart, in order. */
export function leaves(part: Part): Part[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leaves);
}
