// Archives made on the spot: of zeros, which unpack to far more than they weigh, and one locked with a password.
import { crc32, deflateRawSync } from 'node:zlib';

interface Part {
  readonly packed: Buffer;
  readonly size: number;
  readonly sum: number;
  readonly method: number;
  readonly flags: number;
}

function zip(parts: readonly Part[]): Buffer {
  const [locals, lists]: [Buffer[], Buffer[]] = [[], []];
  let from = 0;
  for (const [index, { packed, size, sum, method, flags }] of parts.entries()) {
    const name = Buffer.from(`part ${index}.bin`);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags, 2);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt32LE(sum, 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(size, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(from, 10);
    lists.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 3]), facts, place, name]));
    locals.push(local);
    from += local.length;
  }
  const list = Buffer.concat(lists);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(from, 16);
  return Buffer.concat([...locals, list, end]);
}

/** Parts of that many zeros each, in bytes. */
export function zipOfZeros(size: number, parts = 1): Buffer {
  return zip(
    Array.from({ length: parts }, (_, at) => {
      const content = Buffer.alloc(size, at);
      return { packed: deflateRawSync(content, { level: 9 }), size, sum: crc32(content), method: 8, flags: 0 };
    }),
  );
}

/** The flag says that its content is encrypted (PKWARE APPNOTE 4.4.4); what lies there is noise, as an encrypted content is. */
export function lockedZip(): Buffer {
  const noise = Buffer.from(Array.from({ length: 200 }, (_, at) => (at * 73 + 41) % 251));
  return zip([{ packed: noise, size: 188, sum: 0x1234_5678, method: 0, flags: 1 }]);
}
