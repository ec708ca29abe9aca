// Finds out in which encoding a text file is written, and decodes it as a stream. A byte-order mark decides; else bytes that
// are UTF-8 throughout are UTF-8; else the likeliest encoding by its letters, where Windows-1252 stands for its part Latin-1.
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import type { Bytes } from './table.ts';

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const sampleSize = 64 * 1024;

export async function findEncoding(bytes: Bytes): Promise<string> {
  const head = await headOf(bytes, sampleSize);
  const marked = marks.find(([, mark]) => mark.every((byte, index) => head[index] === byte));
  if (marked) return marked[0];
  const wide = utf16Without(head);
  if (wide) return wide;
  const foreign = await firstForeign(bytes);
  return foreign === undefined ? 'utf-8' : likeliest(foreign);
}

export async function headOf(bytes: Bytes, size: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes()) {
    parts.push(part);
    length += part.length;
    if (length >= size) break;
  }
  return Buffer.concat(parts).subarray(0, size);
}

// Plain text in UTF-16 has a zero in every other byte.
function utf16Without(head: Buffer): string | undefined {
  const pairs = Math.floor(Math.min(head.length, 2000) / 2);
  if (pairs < 4) return undefined;
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.6 && odd < pairs * 0.1 ? 'utf-16be' : undefined;
}

/** The part of the file around the first bytes that are not UTF-8; nothing when all of it is. */
async function firstForeign(bytes: Bytes): Promise<Buffer | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let before = Buffer.alloc(0);
  for await (const part of bytes()) {
    try {
      decoder.decode(part, { stream: true });
    } catch {
      return Buffer.concat([before, part]).subarray(-sampleSize * 2);
    }
    before = Buffer.from(part.subarray(-sampleSize));
  }
  try {
    decoder.decode();
    return undefined;
  } catch {
    return before;
  }
}

function likeliest(sample: Buffer): string {
  const found = analyse(sample).find(({ name }) => name !== 'UTF-8' && name !== 'ASCII' && iconv.encodingExists(name));
  if (!found || /^(ISO-8859-1|windows-1252)$/i.test(found.name)) return 'windows-1252';
  // A guess from few letters is often an eastern relative of the same bytes; the commonest of the family is the better bet.
  return found.confidence < 40 ? 'windows-1252' : found.name;
}

/** The text of the file, piece by piece, without its byte-order mark. */
export async function* decoded(bytes: Bytes, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  for await (const part of bytes()) {
    const text = decoder.write(Buffer.from(part.buffer, part.byteOffset, part.byteLength));
    if (text) yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}
