// The text of a header: RFC 2047 words decoded, those that belong together joined before they are decoded (a letter may be cut in
// two), and letters that stand there undecoded read as what they are. Broken words are mended where it is plain what was meant.
import { decodeText, toBuffer } from './charset.ts';

const word = /=\?([^?\s=]{1,60}?)(?:\*[^?]{0,20})?\?([BbQq])\?((?:[^?]|\?(?!=))*)(?:\?=|$)/g;

interface Word {
  readonly charset: string;
  readonly way: string;
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
}

/** @param bytes one character for each byte, unfolded. @param otherwise the charset of the message, for undecoded letters. */
export function decodeHeader(bytes: string, otherwise: string | null = null): string {
  let text = '';
  let at = 0;
  let before: Word | null = null;
  let pending: Word[] = [];
  const flush = (): void => {
    if (pending[0]) text += decodeText(Buffer.concat(pending.map(({ bytes: of }) => of)), pending[0].charset);
    pending = [];
  };
  for (const one of wordsOf(bytes)) {
    const between = bytes.slice(at, one.from);
    const adjoining = before !== null && between.trim() === '';
    if (!adjoining || before?.charset.toLowerCase() !== one.charset.toLowerCase()) flush();
    if (!adjoining) text += decodeText(toBuffer(between), null, otherwise);
    pending.push(one);
    before = one;
    at = one.to;
  }
  flush();
  return tidy(text + decodeText(toBuffer(bytes.slice(at)), null, otherwise));
}

/** Line ends and controls have no place in a header: a decoded word may hold them, and must not pass for another header. */
const tidy = (text: string): string =>
  text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();

function* wordsOf(bytes: string): Generator<Word> {
  for (const found of bytes.matchAll(word)) {
    const [whole, charset = '', way = '', data = ''] = found;
    yield { charset, way, bytes: bytesOf(way, data), from: found.index, to: found.index + whole.length };
  }
}

function bytesOf(way: string, data: string): Buffer {
  if (way.toUpperCase() === 'B') return Buffer.from(data.replace(/[^A-Za-z0-9+/]/g, ''), 'base64');
  return toBuffer(
    data.replaceAll('_', ' ').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}
