// Copies of pictures: what the camera wrote into them is gone, the picture itself is not, and a picture made to burst does no harm.
import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { heicPhoto, largeHeic, photo } from '#test/support/pictures.ts';
import { heicPoints } from './heic.ts';
import { copiesOf } from './picture.ts';

const copy = async (bytes: Buffer, type: string, kind = 'shown') => {
  const found = (await copiesOf(bytes, type)).find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return Buffer.from(found.bytes);
};
const secrets = ['Amara’s phone', 'GPSLatitude', 'harbour steps'];

describe('The copy of a picture', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('holds nothing of what the camera wrote into a %s', async (kind) => {
    const original = await photo({ kind });
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const shown = await copy(original, `image/${kind}`);
    const { exif, xmp, iptc } = await sharp(shown).metadata();
    expect({ exif, xmp, iptc }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined });
    for (const secret of secrets) expect(shown.includes(secret)).toBe(false);
    expect((await sharp(await copy(original, `image/${kind}`, 'thumbnail')).metadata()).exif).toBeUndefined();
  });

  it('stands the right way up', async () => {
    const original = await photo({ kind: 'jpeg', orientation: 6 });
    expect(await sharp(original).metadata()).toMatchObject({ width: 64, height: 48, orientation: 6 });
    const shown = await copy(original, 'image/jpeg');
    const { width, height, orientation } = await sharp(shown).metadata();
    expect({ width, height, orientation }).toEqual({ width: 48, height: 64, orientation: undefined });
    // The red corner was at the top left; turned by a quarter it is at the top right.
    const corner = await sharp(shown).extract({ left: 42, top: 2, width: 4, height: 4 }).raw().toBuffer();
    expect(corner[0]).toBeGreaterThan(180);
  });

  it('of a phone’s HEIC is a JPEG that every browser shows, without the camera’s words, and a small one', async () => {
    const original = heicPhoto();
    expect(original.includes('harbour steps')).toBe(true);
    const copies = await copiesOf(original, 'image/heic');
    expect(copies.map(({ kind, mediaType }) => [kind, mediaType])).toEqual([
      ['shown', 'image/jpeg'],
      ['thumbnail', 'image/webp'],
    ]);
    for (const { bytes } of copies) {
      const { width, height, exif, xmp } = await sharp(bytes).metadata();
      expect({ width, height, exif, xmp }).toEqual({ width: 64, height: 48, exif: undefined, xmp: undefined });
      expect(Buffer.from(bytes).includes('harbour steps')).toBe(false);
      const [red = 0, green = 255] = await sharp(bytes).extract({ left: 3, top: 3, width: 1, height: 1 }).raw().toBuffer();
      expect(red - green).toBeGreaterThan(150);
    }
  });

  it('of a HEIF packed another way is a JPEG without what was written into it', async () => {
    const made = await sharp({ create: { width: 32, height: 32, channels: 3, background: '#0f5c66' } })
      .withExif({ IFD0: { Copyright: 'harbour steps' } })
      .avif()
      .toBuffer();
    expect(made.includes('harbour steps')).toBe(true);
    const shown = await copy(made, 'image/heif');
    expect(shown.includes('harbour steps')).toBe(false);
    expect(await sharp(shown).metadata()).toMatchObject({ format: 'jpeg', width: 32, height: 32 });
  });

  it('is not made of a HEIC with more points than can be shown, or that needs more memory, or that is cut off', async () => {
    const original = heicPhoto();
    await expect(heicPoints(original, { mostPoints: 64 * 48 - 1, mostMegabytes: 768 })).rejects.toThrow('64 by 48 points');
    const large = largeHeic();
    await expect(heicPoints(large, { mostPoints: 10_000_000, mostMegabytes: 20 })).rejects.toThrow('cannot be read');
    expect((await heicPoints(large, { mostPoints: 10_000_000, mostMegabytes: 64 })).width).toBe(2_400);
    await expect(heicPoints(original.subarray(0, original.length - 200))).rejects.toThrow('no picture in it');
    expect(await heicPoints(original, { mostPoints: 64 * 48, mostMegabytes: 768 })).toMatchObject({ width: 64, height: 48 });
  });

  it('of a scan holds nothing that was written beside it', async () => {
    const scan = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'white' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>harbour steps</a></x:xmpmeta>')
      .tiff()
      .toBuffer();
    expect(scan.includes('harbour steps')).toBe(true);
    expect((await copy(scan, 'image/tiff')).includes('harbour steps')).toBe(false);
  });

  it('of a scan keeps every page', async () => {
    const pages = await sharp({ create: { width: 20, height: 60, channels: 3, background: 'white', pageHeight: 20 } })
      .tiff()
      .toBuffer();
    expect((await sharp(pages).metadata()).pages).toBe(3);
    expect((await sharp(await copy(pages, 'image/tiff')).metadata()).pages).toBe(3);
  });

  it('is not made of a picture that unpacks to 2.5 thousand million points, and costs no memory', async () => {
    const before = process.memoryUsage().rss;
    await expect(copiesOf(pngThatClaims(50_000, 50_000), 'image/png')).rejects.toThrow('pixel limit');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('is not made of what cannot be read', async () => {
    await expect(copiesOf(Buffer.from('\xff\xd8\xff\xe0 nothing', 'latin1'), 'image/jpeg')).rejects.toThrow(/\w/);
    await expect(copiesOf(Buffer.from('BM nothing'), 'image/bmp')).rejects.toThrow('cannot be read here');
    await expect(copiesOf(Buffer.from('\0\0\0\x18ftypheic nothing at all', 'latin1'), 'image/heic')).rejects.toThrow(
      'no picture in it',
    );
  });
});

function pngThatClaims(width: number, height: number): Buffer {
  const chunk = (kind: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const data = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
