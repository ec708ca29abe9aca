// From bytes to text, in whatever charset they are said to be, or really are. Labels are often missing and sometimes wrong:
// what is well-formed UTF-8 is UTF-8 whatever the label says of western letters, and what is not is guessed from the bytes.
// Never throws, and never answers with fewer letters than there were.
import chardet from 'chardet';
import iconv from 'iconv-lite';

const western = new Set([
  '',
  'us-ascii',
  'ascii',
  'iso-8859-1',
  'latin1',
  'windows-1252',
  'cp1252',
  'iso8859-1',
  'ansi',
  '8bit',
  'unknown-8bit',
  'default',
  'x-unknown',
  '646',
  'ansi_x3.4-1968',
  'utf-8',
  'utf8',
]);
/** What iconv-lite does not read, and the platform's own decoder does. */
const byPlatform: Readonly<Record<string, string>> = {
  'iso-2022-jp': 'iso-2022-jp',
  csiso2022jp: 'iso-2022-jp',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
};
const sameAs: Readonly<Record<string, string>> = {
  'unicode-1-1-utf-7': 'utf-7',
  'iso-8859-8-i': 'iso-8859-8',
  'iso-8859-8-e': 'iso-8859-8',
  'x-gbk': 'gbk',
  'x-sjis': 'shift_jis',
  'x-mac-roman': 'macintosh',
  'cp-850': 'cp850',
  gb2312: 'gb18030',
  'x-euc-jp': 'euc-jp',
  'utf-16': 'utf-16',
  'iso-10646': 'utf-16',
  'ks_c_5601-1987': 'cp949',
  'x-windows-949': 'cp949',
  'tis-620': 'cp874',
};

/** Bytes held one to a character, as a buffer. */
export const toBuffer = (bytes: string): Buffer => Buffer.from(bytes, 'latin1');

/** The text of these bytes. @param label what the message says; @param otherwise the message's own charset, for headers that say none. */
export function decodeText(bytes: Uint8Array, label: string | null, otherwise: string | null = null): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const said = clean(label) || clean(otherwise);
  if (western.has(said)) return decodeWestern(buffer, said);
  const platform = byPlatform[said];
  if (platform) return new TextDecoder(platform).decode(buffer);
  const name = sameAs[said] ?? said;
  if (!iconv.encodingExists(name)) return decodeWestern(buffer, '');
  return iconv.decode(buffer, name);
}

const clean = (label: string | null): string =>
  (label ?? '')
    .trim()
    .toLowerCase()
    .replace(/^["']+|["']+$/g, '')
    .replace(/^charset=/, '')
    .replace(/^(?:cp|x-cp|win|windows)-?(125\d)$/, 'windows-$1')
    .replace(/^iso_8859/, 'iso-8859')
    .replace(/^iso-?8859[-_]?(\d)/, 'iso-8859-$1');

/** Text said to be in western letters, in UTF-8 or in nothing: whichever of them it is. */
function decodeWestern(buffer: Buffer, said: string): string {
  if (isAscii(buffer))
    return said === '' && ['\u001b$@', '\u001b$B'].some((shift) => buffer.includes(shift))
      ? new TextDecoder('iso-2022-jp').decode(buffer)
      : withoutMark(buffer.toString('latin1'));
  const wide = buffer[0] === 0xff && buffer[1] === 0xfe ? 'utf-16le' : buffer[0] === 0xfe && buffer[1] === 0xff ? 'utf-16be' : null;
  if (wide) return iconv.decode(buffer, wide);
  const text = buffer.toString('utf8');
  const wrong = text.split('\ufffd').length - 1;
  if (wrong === 0) return withoutMark(text);
  if (said.startsWith('utf') && goodSequences(text) > wrong) return withoutMark(mended(buffer));
  if (/8859-1$|latin1|1252$/.test(said)) return iconv.decode(buffer, 'windows-1252');
  return iconv.decode(buffer, guess(buffer));
}

const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);
const isAscii = (buffer: Buffer): boolean => buffer.every((byte) => byte < 0x80);
const goodSequences = (text: string): number => (text.match(/[\u0080-\ufffc]/g) ?? []).length;

/** UTF-8 with stray western letters in it: those are read as what they are, and no letter turns into a question mark. */
function mended(buffer: Buffer): string {
  const sequence = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;
  const read = (bytes: string): string =>
    bytes.length > 1 ? toBuffer(bytes).toString('utf8') : iconv.decode(toBuffer(bytes), 'windows-1252');
  return buffer.toString('latin1').replace(sequence, read);
}

/** A charset's name from the bytes alone. Few letters say little: then it is western. */
function guess(buffer: Buffer): string {
  const sample = buffer.subarray(0, 64 * 1024);
  const high = sample.filter((byte) => byte >= 0x80).length;
  if (high < 8) return 'windows-1252';
  const [best] = chardet.analyse(sample).filter(({ name }) => name !== 'UTF-8' && iconv.encodingExists(name));
  return best && best.confidence >= 30 && !best.name.startsWith('ISO-8859-1') ? best.name : 'windows-1252';
}
