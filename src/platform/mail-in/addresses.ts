// Addresses of a header (RFC 5322 §3.4 and what is sent instead): names and addresses, groups flattened, comments left out unless
// they are the only name. Words are decoded after the commas and brackets are found, so that a name cannot become an address.
import { decodeHeader } from './header-words.ts';

export interface Address {
  /** Empty when none is given. */
  readonly name: string;
  /** Empty when there is only a name. */
  readonly address: string;
}

interface Open {
  name: string;
  angle: string | null;
  comment: string;
  /** Whether any of the name stood in quotation marks: then it is a name, even where it looks like an address. */
  quoted: boolean;
}

const empty = (): Open => ({ name: '', angle: null, comment: '', quoted: false });
const most = 1_000;

/** @param header one character for each byte, unfolded. */
export function readAddresses(header: string | null, otherwise: string | null = null): Address[] {
  const found: Address[] = [];
  let open = empty();
  let at = 0;
  const text = header ?? '';
  const close = (): void => {
    const address = finished(open, otherwise);
    if (address && found.length < most) found.push(address);
    open = empty();
  };
  while (at < text.length) {
    const [kind, piece, after] = take(text, at);
    at = after;
    if (kind === 'separator') {
      if (piece === ':' && open.angle === null && !open.name.includes('@')) open = empty();
      else if (piece === ':') open.name += ':';
      else close();
    } else if (kind === 'angle') {
      if (open.angle !== null) close();
      open.angle = piece;
    } else if (kind === 'comment') open.comment += (open.comment ? ' ' : '') + piece;
    else if (kind === 'quoted') {
      open.name += piece;
      open.quoted = true;
    } else open.name += piece;
  }
  close();
  return found;
}

type Kind = 'separator' | 'angle' | 'comment' | 'quoted' | 'text';

function take(text: string, at: number): [Kind, string, number] {
  const rest = text.slice(at, at + 4_000);
  const encoded = /^=\?[^?\s]+\?[BbQq]\?(?:[^?]|\?(?!=))*\?=/.exec(rest)?.[0];
  if (encoded) return ['text', encoded, at + encoded.length];
  const char = rest[0] ?? '';
  if (char === ',' || char === ';' || char === ':') return ['separator', char, at + 1];
  if (char === '"') return takeQuoted(rest, at);
  if (char === '(') return takeComment(rest, at);
  if (char === '<') {
    const angle = /^<((?:"(?:[^"\\]|\\.)*"|[^<>",;]|,(?=[^<]*>))*)(?:>+|(?=[,;<])|$)/.exec(rest);
    if (angle) return ['angle', angle[1] ?? '', at + Math.max(angle[0].length, 1)];
  }
  if (char === '\\' && rest.length > 1) return ['text', rest[1] ?? '', at + 2];
  return ['text', char, at + 1];
}

function takeQuoted(rest: string, at: number): [Kind, string, number] {
  const quoted = /^"((?:[^"\\]|\\[\s\S])*)"/.exec(rest);
  if (!quoted) return ['text', '', at + 1];
  const local = /^"(?:[^"\\]|\\.)*"@/.test(rest);
  return local
    ? ['text', quoted[0], at + quoted[0].length]
    : ['quoted', (quoted[1] ?? '').replace(/\\([\s\S])/g, '$1'), at + quoted[0].length];
}

function takeComment(rest: string, at: number): [Kind, string, number] {
  let depth = 0;
  let text = '';
  for (let i = 0; i < rest.length; i += 1) {
    const char = rest[i] ?? '';
    if (char === '\\') text += rest[(i += 1)] ?? '';
    else if (char === '(' && depth++ === 0) continue;
    else if (char === ')' && (depth -= 1) === 0) return ['comment', text.trim(), at + i + 1];
    else text += char;
  }
  return ['text', '(', at + 1];
}

function finished({ name, angle, comment, quoted }: Open, otherwise: string | null): Address | null {
  const plain = name.trim();
  const said = (of: string): string =>
    decodeHeader(of.replace(/\s+/g, ' '), otherwise)
      .replace(/^(['"])(.*)\1$/, '$2')
      .trim();
  if (angle !== null) {
    const address = asAddress(said(angle));
    const called = said(plain) || said(comment);
    if (!address && !called) return null;
    return { name: called, address };
  }
  if (plain === '') return /^[^\s@<>]+@[^\s@<>]+$/.test(comment) ? { name: '', address: asAddress(said(comment)) } : null;
  if (!quoted && comment !== '' && /^[\w.+-]+$/.test(plain)) return { name: said(comment), address: plain };
  const bare = /(?:^|[\s<'[])((?:"[^"]+"|[^\s@<>"'()[\],;:]+)@[^\s@<>"'(),;]+)[\]>']*$/.exec(plain);
  if (!quoted && bare?.[1])
    return { name: said(plain.slice(0, bare.index).trim()) || said(comment), address: asAddress(said(bare[1])) };
  const decoded = said(plain);
  const hidden = /^(.*?)<([^<>\s]+@[^<>\s]+)>$/.exec(decoded) ?? /^()([^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+)$/.exec(decoded);
  if (hidden) return { name: (hidden[1] ?? '').replace(/"/g, '').trim(), address: asAddress(hidden[2] ?? '') };
  const within = /^[^\s@<>]+@[^\s@<>]+$/.exec(comment)?.[0];
  return { name: decoded, address: within ? asAddress(said(within)) : '' };
}

/** Without blanks, comments, a route, or marks around it; the domain in small letters, as it is compared everywhere. */
function asAddress(given: string): string {
  const address = given
    .replace(/\([^()]*\)/g, '')
    .replace(/^@[^:]*:/, '')
    .replace(/^mailto:/i, '')
    .replace(/\s+/g, '')
    .replace(/^['<[]+|['>\].]+$/g, '');
  return address;
}
