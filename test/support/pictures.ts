// Photos for tests, with what a camera writes into them: whose it is and where it was taken.
import sharp from 'sharp';

/** 64 by 48 points, grey with a red corner at the top left. */
export async function photo({
  kind = 'jpeg',
  orientation = 1,
}: {
  kind?: 'jpeg' | 'png' | 'webp' | 'tiff';
  orientation?: number;
} = {}): Promise<Buffer> {
  const corner = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#ff0000' } })
    .png()
    .toBuffer();
  return sharp({ create: { width: 64, height: 48, channels: 3, background: '#808080' } })
    .composite([{ input: corner, left: 0, top: 0 }])
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { Artist: 'Amara’s phone', ImageDescription: 'harbour steps' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/1' },
    })
    .toFormat(kind)
    .toBuffer();
}

const box = (kind: string, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, content]);
};
const numbers = (...pairs: [bytes: number, value: number][]): Buffer => {
  const all = Buffer.alloc(pairs.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of pairs) at = all.writeUIntBE(value, at, bytes);
  return all;
};

/** The boxes of a phone's HEIC: a picture (of no true content) and what the camera wrote. */
export function heicPhoto(words: string): { bytes: Buffer; picture: Buffer } {
  const picture = Buffer.from('the picture itself, as the phone packed it');
  const exif = Buffer.concat([numbers([4, 6]), Buffer.from('Exif\0\0MM\0*'), Buffer.from(words)]);
  const infe = (id: number, type: string): Buffer =>
    box('infe', numbers([1, 2], [3, 0], [2, id], [2, 0]), Buffer.from(`${type}\0`, 'latin1'));
  const iinf = box('iinf', numbers([4, 0], [2, 2]), infe(1, 'hvc1'), infe(2, 'Exif'));
  const ftyp = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1'));
  const metaOf = (start: number): Buffer => {
    const item = (id: number, from: number, length: number): Buffer =>
      numbers([2, id], [2, 0], [2, 0], [2, 1], [4, from], [4, length]);
    const items = [item(1, start, picture.length), item(2, start + picture.length, exif.length)];
    const iloc = box('iloc', numbers([4, 0x01000000], [2, 0x4400], [2, 2]), ...items);
    const hdlr = box('hdlr', numbers([4, 0], [4, 0]), Buffer.from('pict'), Buffer.alloc(13));
    return box('meta', numbers([4, 0]), hdlr, iinf, iloc);
  };
  const start = ftyp.length + metaOf(0).length + 8;
  return { bytes: Buffer.concat([ftyp, metaOf(start), box('mdat', picture, exif)]), picture };
}
