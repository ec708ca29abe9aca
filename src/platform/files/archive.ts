// Why no scanner can have looked through the whole of a content: it is locked with a password (a ZIP archive by the flags of its list of
// parts, an Office document by the name of the stream that holds it), or it unpacks to more than scanners unpack, which they then leave
// out without a word. It reads marks and never unpacks anything; what a list says falsely is for the scanner to find.
const endOfList = 0x06054b50;
const partInList = 0x02014b50;
/** The end of the list stands within this many bytes of the end: 22 and a comment of at most 65,535. */
const tail = 22 + 0xffff;
const officeMark = Buffer.from('EncryptedPackage', 'utf16le');
const compoundMark = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** In bytes: what ClamAV looks through of one part and of a whole, unless it is set otherwise (clamd.conf(5): MaxFileSize, MaxScanSize). */
const mostOfPart = 100 * 1024 * 1024;
const mostOfWhole = 400 * 1024 * 1024;

export function whyNotLookedThrough(bytes: Uint8Array): 'locked' | 'too-deep' | undefined {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.subarray(0, 2).toString('latin1') === 'PK') return whyNotZip(content);
  return content.subarray(0, 8).equals(compoundMark) && content.includes(officeMark) ? 'locked' : undefined;
}

function whyNotZip(content: Buffer): 'locked' | 'too-deep' | undefined {
  const parts = [...partsOf(content)];
  if (parts.some(({ locked }) => locked)) return 'locked';
  const whole = parts.reduce((sum, { size }) => sum + size, 0);
  return whole > mostOfWhole || parts.some(({ size }) => size > mostOfPart) ? 'too-deep' : undefined;
}

interface Part {
  readonly locked: boolean;
  /** Unpacked, in bytes, as the list says. */
  readonly size: number;
}

function* partsOf(content: Buffer): Generator<Part> {
  let at = startOfList(content);
  while (at !== undefined && at + 46 <= content.length && content.readUInt32LE(at) === partInList) {
    yield { locked: (content.readUInt16LE(at + 8) & 1) === 1, size: content.readUInt32LE(at + 24) };
    at += 46 + content.readUInt16LE(at + 28) + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
}

function startOfList(content: Buffer): number | undefined {
  for (let at = content.length - 22; at >= Math.max(0, content.length - tail); at -= 1)
    if (content.readUInt32LE(at) === endOfList) return content.readUInt32LE(at + 16);
  return undefined;
}
