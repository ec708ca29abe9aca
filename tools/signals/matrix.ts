// Examples as rows of a sparse matrix: which buckets, and how much each weighs, so that every row has length one.
import { cuesIn } from '../../src/domain/language/signals/cues-in.ts';
import { buckets, featureGatherer } from '../../src/domain/language/signals/features.ts';
import { piecesOf } from '../../src/domain/language/signals/pieces.ts';
import { type Corpus, corpusNames, type Example } from './corpora.ts';

export interface Rows {
  readonly start: Int32Array;
  readonly bucket: Int32Array;
  readonly value: Float32Array;
}

/** The buckets of every example; `rarity` is filled in from how common each is, on average over the corpora. */
export function rowsOf(examples: readonly Example[]): { rows: Rows; rarity: Uint8Array } {
  const found = gatherAll(examples);
  const rarity = rarityOf(examples, found);
  const value = new Float32Array(found.bucket.length);
  for (let row = 0; row < examples.length; row += 1) {
    const [from, to] = [found.start[row] as number, found.start[row + 1] as number];
    let squares = 0;
    for (let at = from; at < to; at += 1) squares += (rarity[found.bucket[at] as number] as number) ** 2;
    const norm = Math.sqrt(squares) || 1;
    for (let at = from; at < to; at += 1) value[at] = (rarity[found.bucket[at] as number] as number) / norm;
  }
  return { rows: { ...found, value }, rarity };
}

function gatherAll(examples: readonly Example[]): Omit<Rows, 'value'> {
  const gather = featureGatherer();
  const parts: Int32Array[] = [];
  const start = new Int32Array(examples.length + 1);
  for (const [row, { text, named }] of examples.entries()) {
    const cues = new Set(cuesIn(text).map(({ cue }) => `cue ${cue}`));
    const { bucket, count } = gather(piecesOf(text), [...named, ...cues]);
    parts.push(bucket.slice(0, count));
    start[row + 1] = (start[row] as number) + count;
  }
  const bucket = new Int32Array(start.at(-1) ?? 0);
  for (const [row, part] of parts.entries()) bucket.set(part, start[row]);
  return { start, bucket };
}

const finest = 16;

/** One plus the logarithm of how rare a bucket is, each corpus having the same say, in sixteenths. */
function rarityOf(examples: readonly Example[], { start, bucket }: Omit<Rows, 'value'>): Uint8Array {
  const sizes = new Map<Corpus, number>();
  for (const { corpus } of examples) sizes.set(corpus, (sizes.get(corpus) ?? 0) + 1);
  const share = new Float64Array(buckets);
  for (const [row, { corpus }] of examples.entries()) {
    const one = 1 / (sizes.get(corpus) as number) / corpusNames.length;
    for (let at = start[row] as number; at < (start[row + 1] as number); at += 1) {
      const where = bucket[at] as number;
      share[where] = (share[where] as number) + one;
    }
  }
  const floor = 1 / examples.length;
  return Uint8Array.from(share, (common) => Math.round(finest * (1 + Math.log((1 + floor) / (common + floor)))));
}
