// Content-Transfer-Encoding undone: base64, quoted-printable and uuencode, each as leniently as it can be read. What is cut off or
// damaged gives what there is; an encoding nobody knows leaves the bytes as they came.
import { toBuffer } from './charset.ts';

export function decodeTransfer(body: string, encoding: string): Buffer {
  const way = encoding
    .trim()
    .toLowerCase()
    .replace(/[";].*$/, '')
    .trim();
  if (way.startsWith('base64')) return decodeBase64(body);
  if (way.startsWith('quoted-printable')) return toBuffer(decodeQuotedPrintable(body));
  if (/^x-?uu|^uuencode/.test(way)) return uuencoded(body)[0]?.content ?? toBuffer(body);
  return toBuffer(body);
}

const whole = /^[A-Za-z0-9+/]+={0,2}\s*$/;

/**
 * Pieces that were padded one by one and put together are decoded one by one. What a mailing list wrote beneath the end, and ruled
 * lines between, are no data.
 */
function decodeBase64(body: string): Buffer {
  if (/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(body)) return Buffer.from(body, 'base64');
  const lines = body.split(/\r\n?|\n/).filter((line) => !/^\s*(?:--|__)/.test(line));
  const beneath = lines.findIndex(
    (line, at) => at > 0 && line.trim() !== '' && !whole.test(line) && /=\s*$/.test(lastSaid(lines, at)),
  );
  const data = (beneath < 0 ? lines : lines.slice(0, beneath)).join('').replace(/[^A-Za-z0-9+/=_-]/g, '');
  return Buffer.concat(
    data
      .split(/=+/)
      .filter(Boolean)
      .map((piece) => Buffer.from(piece, 'base64')),
  );
}

/** The line before, empty ones left out. */
function lastSaid(lines: readonly string[], at: number): string {
  for (let before = at - 1; before >= 0; before -= 1) if (lines[before]?.trim()) return lines[before] ?? '';
  return '';
}

export function decodeQuotedPrintable(body: string): string {
  return body
    .replace(/[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=(?:\r\n|\n|\r|$)/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

export interface Uuencoded {
  readonly name: string;
  readonly content: Buffer;
  /** Where it stands in the text, so that it can be taken out of it. */
  readonly from: number;
  readonly to: number;
}

/** Files put into a text in the old way, between “begin 644 name” and “end”. */
export function uuencoded(text: string): Uuencoded[] {
  const found: Uuencoded[] = [];
  for (const one of text.matchAll(
    /^begin [0-7]{3,4} ([^\r\n]{1,300})\r?\n((?:[ -`]{1,100}\r?\n)*?)(?:[ `]?\r?\n)?end[ \t]*(?:\r?\n|$)/gm,
  )) {
    const lines = (one[2] ?? '').split(/\r?\n/).filter((line) => line !== '');
    found.push({
      name: (one[1] ?? '').trim(),
      content: Buffer.concat(lines.map(decodeLine)),
      from: one.index,
      to: one.index + one[0].length,
    });
  }
  return found;
}

function decodeLine(line: string): Buffer {
  const six = (at: number): number => ((line.charCodeAt(at) || 32) - 32) & 63;
  const length = six(0);
  const bytes: number[] = [];
  for (let at = 1; bytes.length < length; at += 4) {
    const [a, b, c, d] = [six(at), six(at + 1), six(at + 2), six(at + 3)] as const;
    bytes.push((a << 2) | (b >> 4), ((b << 4) & 255) | (c >> 2), ((c << 6) & 255) | d);
  }
  return Buffer.from(bytes.slice(0, length));
}
