// Makes a logo's picture anew from what was uploaded: a PNG of few colours, its empty margin cut off, on a ground. Nothing of the upload
// itself is kept, so what was hidden in it is gone. An SVG is drawn by librsvg, which runs no script and fetches nothing.
import sharp, { type Sharp } from 'sharp';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface LogoPicture extends Size {
  readonly png: Buffer;
}

/** More than any logo has, and few enough to unpack. */
const mostPoints = 60_000_000;
const seconds = 20;
/** Larger than this it is made of fewer colours: it goes with every e-mail. */
const heavy = 60_000;
const sampled = 96;

/** What an SVG begins with, past a byte order mark, its declaration, comments and document type. */
export function isSvg(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 16_384)).toString('utf8');
  return /^\uFEFF?\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE(?:[^[>]*\[[\s\S]*?\]\s*>|[^>]*>)\s*)*<svg[\s>]/.test(start);
}

/** Throws where it cannot be read, or is too large to be. */
async function opened(bytes: Uint8Array, kept: Size): Promise<Sharp> {
  const limits = { limitInputPixels: mostPoints, failOn: 'error' } as const;
  if (!isSvg(bytes)) return sharp(bytes, limits).autoOrient().timeout({ seconds });
  const { width, height } = await sharp(bytes, limits).metadata();
  // A drawing has no size of its own: it is drawn as fine as it will be shown.
  const density = Math.ceil(72 * Math.max(1, Math.min(kept.width / width, kept.height / height)));
  return sharp(bytes, { ...limits, density: Math.min(density, 7_200) }).timeout({ seconds });
}

/** Without its empty margin, as large as it is kept. */
async function cut(bytes: Uint8Array, kept: Size): Promise<Sharp> {
  const whole = await (await opened(bytes, kept)).ensureAlpha().png().toBuffer();
  const trimmed = await sharp(whole).trim({ threshold: 12 }).png().toBuffer();
  return sharp(trimmed).resize({ ...kept, fit: 'inside', withoutEnlargement: true });
}

/** A small copy of it, four bytes a point, by which its ground is chosen. */
export async function logoSample(bytes: Uint8Array, kept: Size): Promise<{ points: Uint8Array; size: Size }> {
  const picture = await (await cut(bytes, kept)).png().toBuffer();
  const { width, height } = await sharp(picture).metadata();
  const small = sharp(picture).resize({
    width: sampled,
    height: sampled,
    fit: 'inside',
    withoutEnlargement: true,
    kernel: 'nearest',
  });
  return { points: await small.raw().toBuffer(), size: { width, height } };
}

/** The picture on a ground ('#rrggbb'), with a narrow margin of it. */
export async function logoPicture(bytes: Uint8Array, ground: string, kept: Size): Promise<LogoPicture> {
  const margin = Math.round(kept.height / 16);
  const inner = { width: kept.width - 2 * margin, height: kept.height - 2 * margin };
  const flat = await (await cut(bytes, inner))
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: ground })
    .flatten({ background: ground })
    .png()
    .toBuffer();
  for (const colours of [256, 64, 16]) {
    const { data, info } = await sharp(flat).png({ palette: true, colours, effort: 7 }).toBuffer({ resolveWithObject: true });
    if (data.byteLength <= heavy || colours === 16) return { png: data, width: info.width, height: info.height };
  }
  throw new Error('A logo was made of no colours.');
}
