// Examples as rows of a sparse matrix: which buckets, and how much each weighs, so that in every row the pieces and the runs of
// characters each have one length.
import { cuesIn } from '../../src/domain/language/signals/cues-in.ts';
import { bucketOfPiece, buckets, featureGatherer, half, wordsSay } from '../../src/domain/language/signals/features.ts';
import { piecesOf } from '../../src/domain/language/signals/pieces.ts';
import { type Corpus, corpusNames, type Example } from './corpora.ts';

export interface Rows {
  readonly start: Int32Array;
  readonly bucket: Int32Array;
  readonly value: Float32Array;
}

/** The buckets of every example; `rarity` is filled in from how common each is, on average over the corpora. */
function rowsOf(examples: readonly Example[]): { rows: Rows; rarity: Uint8Array } {
  const found = gatherAll(examples);
  const rarity = rarityOf(examples, found);
  const value = new Float32Array(found.bucket.length);
  const rareAt = (at: number): number => rarity[found.bucket[at] as number] as number;
  const halfOf = (at: number): 0 | 1 => ((found.bucket[at] as number) < half ? 0 : 1);
  for (let row = 0; row < examples.length; row += 1) {
    const [from, to] = [found.start[row] as number, found.start[row + 1] as number];
    const squares = [0, 0];
    for (let at = from; at < to; at += 1) squares[halfOf(at)] = (squares[halfOf(at)] as number) + rareAt(at) ** 2;
    const scale = [wordsSay / Math.sqrt(squares[0] || 1), 1 / Math.sqrt(squares[1] || 1)];
    for (let at = from; at < to; at += 1) value[at] = rareAt(at) * (scale[halfOf(at)] as number);
  }
  return { rows: { ...found, value }, rarity };
}

/** What a model is made from: the rows of the examples, and the pieces of all texts in turn. */
export function groundOf(examples: readonly Example[], unlabelled: readonly string[]): Ground {
  const piecesIn = (text: string): Int32Array => Int32Array.from(piecesOf(text), bucketOfPiece);
  return {
    examples,
    ...rowsOf(examples),
    pieces: examples.map(({ text }) => piecesIn(text)),
    unlabelled: unlabelled.map(piecesIn),
  };
}

export interface Ground {
  readonly examples: readonly Example[];
  readonly rows: Rows;
  readonly rarity: Uint8Array;
  /** The buckets of the pieces of each example in turn, and of texts that nobody labelled. */
  readonly pieces: readonly Int32Array[];
  readonly unlabelled: readonly Int32Array[];
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
