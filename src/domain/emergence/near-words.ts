// Contacts that say much the same in much the same words: a letter passed around, one fault told by many. Each text becomes a
// short sketch of its runs of three words (MinHash); sketches that agree are much the same text. Source: Broder, On the
// resemblance and containment of documents (1997); the estimate's standard error is about 1/√sketchSize.
import { piecesOf } from '../language/signals/pieces.ts';

export const sketchSize = 64;
/** Texts that came further apart than this are not put together, in days. */
export const nearWithinDays = 14;
/** Sketches that agree in this share of places are near: resemblance of about a half. */
export const nearFrom = 0.5;
/** Bands of four: two texts of resemblance 0.5 meet in one with probability 0.64, of 0.7 with 0.99. */
const rowsOfBand = 4;
const runLength = 3;

/** The sketch of a text, or null where it is too short to say what it is near to (fewer than `fewest` words). */
export function sketchOf(text: string, fewest = 6): Uint32Array | null {
  const words = piecesOf(text)
    .map(({ form }) => form)
    .filter((form) => /[\p{L}\d]/u.test(form));
  if (words.length < fewest) return null;
  const sketch = new Uint32Array(sketchSize).fill(0xffff_ffff);
  for (let at = 0; at + runLength <= words.length; at += 1) {
    const run = hash32(words.slice(at, at + runLength).join(' '));
    for (let place = 0; place < sketchSize; place += 1) {
      const value = mix(run, place);
      if (value < (sketch[place] ?? 0)) sketch[place] = value;
    }
  }
  return sketch;
}

/** The share of runs of words two texts have in common, estimated: 0 to 1. */
export function resemblance(one: Uint32Array, other: Uint32Array): number {
  let same = 0;
  for (let place = 0; place < sketchSize; place += 1) if (one[place] === other[place]) same += 1;
  return same / sketchSize;
}

/** Keys under which near texts meet, as whole numbers of 32 bits: two texts that share none are not compared. */
export function bandsOf(sketch: Uint32Array): number[] {
  const bands: number[] = [];
  for (let at = 0; at < sketchSize; at += rowsOfBand)
    bands.push(hash32(`${at}:${sketch.slice(at, at + rowsOfBand).join('.')}`) | 0);
  return bands;
}

/** FNV-1a, 32 bits: fast, even, and no secret. */
function hash32(text: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return hash >>> 0;
}

/** The hash of the run in the order of this place: one of `sketchSize` orders that know nothing of each other. */
function mix(hash: number, place: number): number {
  let value = (hash ^ Math.imul(place + 1, 0x9e37_79b1)) >>> 0;
  value = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2_ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
