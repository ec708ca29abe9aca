// Copies of a picture to be shown to others: without what the camera wrote into it (the place, the time, the owner), the right way up, and
// not larger than a screen needs; and a small one for lists. A picture that says it is enormous is refused before it is unpacked.
// HEIC of phones cannot be decoded by a library under a free licence: its copy is the same file with the camera's words emptied.
import sharp, { type Sharp } from 'sharp';
import { withoutHeifMetadata } from './heif-metadata.ts';

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

type Shown = (bytes: Uint8Array) => Sharp | Promise<Sharp>;
const shownAs: Readonly<Record<string, Shown>> = {
  'image/jpeg': (bytes) => fitted(read(bytes)).jpeg({ quality: 88 }),
  'image/png': (bytes) => fitted(read(bytes)).png(),
  'image/webp': (bytes) => read(bytes, { animated: true }).webp({ quality: 88 }),
  'image/gif': (bytes) => read(bytes, { animated: true }).gif(),
  // Every page of a scan; pages lie on one long strip meanwhile, which cannot be turned.
  'image/tiff': async (bytes) => {
    const { pages = 1 } = await read(bytes).metadata();
    const scan = pages > 1 ? read(bytes, { pages: -1 }) : read(bytes).autoOrient();
    return scan.tiff({ compression: 'deflate' });
  },
};

/** Throws, in words, where none can be made. */
export async function copiesOf(bytes: Uint8Array, mediaType: string): Promise<Copy[]> {
  if (mediaType === 'image/heic' || mediaType === 'image/heif')
    return [{ kind: 'shown', mediaType, bytes: withoutHeifMetadata(bytes) }];
  const shown = shownAs[mediaType];
  if (!shown) throw new Error('Pictures of this kind cannot be read here.');
  const thumbnail = read(bytes)
    .autoOrient()
    .resize({ ...small, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 72 });
  const large = await shown(bytes);
  return [
    { kind: 'shown', mediaType, bytes: await large.toBuffer() },
    { kind: 'thumbnail', mediaType: 'image/webp', bytes: await thumbnail.toBuffer() },
  ];
}
