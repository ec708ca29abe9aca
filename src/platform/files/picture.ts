// Copies of a picture to be shown to others: without what the camera wrote into it (the place, the time, the owner), the right way up, and
// not larger than a screen needs; and a small one for lists. A picture that says it is enormous is refused before it is unpacked.
// HEIC of phones, which few browsers and no letter can show, becomes a JPEG.
import sharp, { type Sharp } from 'sharp';
import { heicPoints } from './heic.ts';

export interface Copy {
  readonly kind: 'shown' | 'thumbnail';
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The most points a picture may have: more than any telephone's, and few enough to unpack. */
const mostPoints = 220_000_000;
const longestSide = 4_096;
const small = { width: 320, height: 240 } as const;
const seconds = 60;

// A picture is worked on now and then, beside everything else: nothing is kept, and one core is enough.
sharp.cache(false);
sharp.concurrency(1);

const read = (bytes: Uint8Array, more: { animated?: boolean; pages?: number } = {}): Sharp =>
  sharp(bytes, { limitInputPixels: mostPoints, failOn: 'error', ...more }).timeout({ seconds });
const fitted = (picture: Sharp): Sharp =>
  picture.autoOrient().resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });

interface Source {
  /** As the copy to be shown is kept. */
  readonly mediaType: string;
  readonly shown: () => Sharp | Promise<Sharp>;
  /** For the small one. */
  readonly first: () => Sharp;
}

const plain = (bytes: Uint8Array, mediaType: string, shown: Source['shown']): Source => ({
  mediaType,
  shown,
  first: () => read(bytes).autoOrient(),
});

type Opened = (bytes: Uint8Array) => Source | Promise<Source>;
const kinds: Readonly<Record<string, Opened>> = {
  'image/jpeg': (bytes) => plain(bytes, 'image/jpeg', () => fitted(read(bytes)).jpeg({ quality: 88 })),
  'image/png': (bytes) => plain(bytes, 'image/png', () => fitted(read(bytes)).png()),
  'image/webp': (bytes) => plain(bytes, 'image/webp', () => read(bytes, { animated: true }).webp({ quality: 88 })),
  'image/gif': (bytes) => plain(bytes, 'image/gif', () => read(bytes, { animated: true }).gif()),
  // Every page of a scan; pages lie on one long strip meanwhile, which cannot be turned.
  'image/tiff': (bytes) =>
    plain(bytes, 'image/tiff', async () => {
      const { pages = 1 } = await read(bytes).metadata();
      const scan = pages > 1 ? read(bytes, { pages: -1 }) : read(bytes).autoOrient();
      return scan.tiff({ compression: 'deflate' });
    }),
  'image/heic': phones,
  'image/heif': phones,
};

/** HEIF is a box for pictures packed in several ways: one of them our usual library unpacks, that of phones another. */
async function phones(bytes: Uint8Array): Promise<Source> {
  const packed = await read(bytes)
    .metadata()
    .catch(() => undefined);
  const unpacked = packed?.compression === 'av1' ? undefined : await heicPoints(bytes);
  const picture = (): Sharp => {
    if (!unpacked) return read(bytes);
    const { data, width, height } = unpacked;
    return sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: mostPoints }).timeout({ seconds });
  };
  const white = { background: '#ffffff' };
  return {
    mediaType: 'image/jpeg',
    shown: () => fitted(picture()).flatten(white).jpeg({ quality: 88 }),
    first: () => picture().autoOrient().flatten(white),
  };
}

/** Throws, in words, where none can be made. */
export async function copiesOf(bytes: Uint8Array, mediaType: string): Promise<Copy[]> {
  const open = kinds[mediaType];
  if (!open) throw new Error('Pictures of this kind cannot be read here.');
  const source = await open(bytes);
  const thumbnail = source
    .first()
    .resize({ ...small, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 72 });
  const large = await source.shown();
  return [
    { kind: 'shown', mediaType: source.mediaType, bytes: await large.toBuffer() },
    { kind: 'thumbnail', mediaType: 'image/webp', bytes: await thumbnail.toBuffer() },
  ];
}
