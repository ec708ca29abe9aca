// Empties what a camera wrote into a HEIF or HEIC picture (Exif, XMP), in place: the picture itself is not touched and not decoded, and
// which way up it stands is not part of Exif there. Such a file is a tree of boxes (ISO/IEC 14496-12, 23008-12): `iinf` names its items,
// `iloc` says where each lies. Whatever cannot be read as such throws: then no copy is made.
interface Box {
  readonly kind: string;
  /** Where its content begins and ends in the file. */
  readonly from: number;
  readonly to: number;
}

const fault = (why: string): Error => new Error(`The picture's boxes cannot be read: ${why}.`);

function boxesIn(file: Buffer, start: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (let at = start; at + 8 <= end; ) {
    const short = file.readUInt32BE(at);
    const long = short === 1;
    const size = short === 0 ? end - at : long ? Number(file.readBigUInt64BE(at + 8)) : short;
    if (size < (long ? 16 : 8) || at + size > end) throw fault('a box is longer than what it stands in');
    boxes.push({ kind: file.toString('latin1', at + 4, at + 8), from: at + (long ? 16 : 8), to: at + size });
    at += size;
  }
  return boxes;
}

/** A copy of the file with these items emptied. */
export function withoutHeifMetadata(bytes: Uint8Array): Buffer {
  const file = Buffer.from(bytes);
  const top = boxesIn(file, 0, file.length);
  const meta = top.find(({ kind }) => kind === 'meta');
  if (!meta) throw fault('it names no items');
  const within = boxesIn(file, meta.from + 4, meta.to);
  const part = (kind: string): Box | undefined => within.find((box) => box.kind === kind);
  const [info, places] = [part('iinf'), part('iloc')];
  if (!info || !places) throw fault('it says of no item where it is');
  const told = itemsToEmpty(file, info);
  for (const [from, to] of extentsOf(file, { places, told, data: part('idat') })) {
    if (to > file.length) throw fault('an item lies outside the file');
    file.fill(0, from, to);
  }
  for (const { kind, from, to } of top) if (kind === 'uuid' || kind === 'udta') file.fill(0, from, to);
  return file;
}

/** Numbers of the items that hold Exif or XMP. */
function itemsToEmpty(file: Buffer, info: Box): Set<number> {
  const wide = file[info.from] !== 0;
  const entries = boxesIn(file, info.from + (wide ? 8 : 6), info.to);
  const told = new Set<number>();
  for (const { from } of entries) {
    const version = file[from] ?? 0;
    if (version < 2) throw fault('its items are of an older kind');
    const after = version === 2 ? from + 6 : from + 8;
    const type = file.toString('latin1', after + 2, after + 6);
    if (type === 'Exif' || type === 'mime' || type === 'uri ')
      told.add(version === 2 ? file.readUInt16BE(from + 4) : file.readUInt32BE(from + 4));
  }
  return told;
}

interface Places {
  readonly places: Box;
  readonly told: ReadonlySet<number>;
  readonly data: Box | undefined;
}

function* extentsOf(file: Buffer, { places, told, data }: Places): Generator<[number, number]> {
  const version = file[places.from] ?? 0;
  const sizes = file.readUInt16BE(places.from + 4);
  const [ofOffset, ofLength, ofBase, ofIndex] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, version === 0 ? 0 : sizes & 15];
  let at = places.from + 6;
  const take = (size: number): number => {
    const value = size === 0 ? 0 : size === 8 ? Number(file.readBigUInt64BE(at)) : file.readUIntBE(at, size);
    at += size;
    return value;
  };
  const count = take(version < 2 ? 2 : 4);
  for (let item = 0; item < count; item += 1) {
    const id = take(version < 2 ? 2 : 4);
    const inside = version === 0 ? 0 : take(2) & 15;
    take(2);
    const base = take(ofBase);
    const extents = take(2);
    for (let extent = 0; extent < extents; extent += 1) {
      take(ofIndex);
      const from = base + take(ofOffset);
      const length = take(ofLength);
      if (!told.has(id)) continue;
      if (inside > 1 || (inside === 1 && !data)) throw fault('an item is made of others');
      const start = from + (inside === 1 && data ? data.from : 0);
      yield [start, start + length];
    }
  }
}
