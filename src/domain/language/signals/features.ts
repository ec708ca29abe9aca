// What the model looks at in a text: each piece, each pair of neighbours, each piece that comes after a “but”, and every run of two
// to five characters within a piece, as numbers of buckets (the hashing trick: no word of anybody's text is kept in the model). Runs
// stand in the second half of the buckets, all else in the first. Each is counted once a text and remembers where it came from.
import type { Piece } from './pieces.ts';

/** Each half is 18 bits wide: 524,288 buckets in all. */
export const half = 1 << 18;
export const buckets = 2 * half;
const mask = half - 1;

/** How much pieces and pairs say beside runs of characters. */
export const wordsSay = 1.5;
const shortest = 2;
const longest = 5;

const salt = { word: 0x1d, pair: 0x2b, run: 0x3f, named: 0x53, turned: 0x67 } as const;

/** Words after which a text says the other side of what it said before. */
const turns = new Set(['but', 'however', 'though', 'unfortunately', 'sadly', 'except', 'shame', 'pity', 'yet']);

/** The features of one text: `bucket[i]` came from pieces `first[i]` to `last[i]`, both included; -1 for what no piece shows. */
export interface Features {
  count: number;
  bucket: Int32Array;
  first: Int32Array;
  last: Int32Array;
}

/** A gatherer keeps its arrays from text to text, so that reading a text makes no garbage. One at a time. */
export function featureGatherer(): (pieces: readonly Piece[], named?: readonly string[]) => Features {
  const found: Features = { count: 0, bucket: new Int32Array(4096), first: new Int32Array(4096), last: new Int32Array(4096) };
  const seen = new Uint32Array(buckets);
  let round = 0;
  const add = (bucket: number, first: number, last: number): void => {
    if (seen[bucket] === round) return;
    seen[bucket] = round;
    if (found.count === found.bucket.length) grow(found);
    found.bucket[found.count] = bucket;
    found.first[found.count] = first;
    found.last[found.count] = last;
    found.count += 1;
  };
  return (pieces, named = []) => {
    round += 1;
    found.count = 0;
    let before = 0;
    let turned = false;
    for (let index = 0; index < pieces.length; index += 1) {
      const form = (pieces[index] as Piece).form;
      const word = hashOf(form, salt.word);
      add(settle(word) & mask, index, index);
      if (index > 0) add(settle(Math.imul(before, 31) ^ word ^ salt.pair) & mask, index - 1, index);
      if (turned) add(settle(word ^ salt.turned) & mask, index, index);
      turned ||= index > 0 && turns.has(form);
      addRuns(form, index, add);
      before = word;
    }
    for (const name of [...shapeOf(pieces), ...named]) add(settle(hashOf(name, salt.named)) & mask, -1, -1);
    return found;
  };
}

/** The bucket of a piece by itself. */
export function bucketOfPiece({ form }: Piece): number {
  return settle(hashOf(form, salt.word)) & mask;
}

/** Runs of characters within a piece, its edges marked by a space, as readers of misspelt words use them. */
function addRuns(form: string, index: number, add: (bucket: number, first: number, last: number) => void): void {
  const length = form.length + 2;
  for (let start = 0; start < length - 1; start += 1) {
    let hash = (2166136261 ^ salt.run) | 0;
    const end = Math.min(length, start + longest);
    for (let at = start; at < end; at += 1) {
      const code = at === 0 || at === length - 1 ? 32 : form.charCodeAt(at - 1);
      hash = Math.imul(hash ^ code, 16777619);
      if (at - start + 1 >= shortest) add(half + (settle(hash) & mask), index, index);
    }
  }
}

/** How long the text is and how much of it is shouted, in steps. */
function shapeOf(pieces: readonly Piece[]): string[] {
  const loud = pieces.filter((piece) => piece.loud).length;
  const length = `length ${Math.min(12, Math.floor(Math.log2(1 + pieces.length) * 2))}`;
  if (loud === 0) return [length];
  return loud > 2 ? [length, 'capitals', 'many capitals'] : [length, 'capitals'];
}

function hashOf(text: string, seed: number): number {
  let hash = (2166136261 ^ seed) | 0;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  return hash;
}

/** Spreads a hash over all its bits (the finisher of MurmurHash3). */
function settle(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function grow(found: Features): void {
  for (const name of ['bucket', 'first', 'last'] as const) {
    const wider = new Int32Array(found[name].length * 2);
    wider.set(found[name]);
    found[name] = wider;
  }
}
