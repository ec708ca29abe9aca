// What a score leans on beside the features of a text: what other scores say of it, and which words its words are used like. Both are
// sums over the features themselves, so that what was learnt is folded into the weights of the features and a score stays one sum.
import { buckets } from '../../src/domain/language/signals/features.ts';
import { scoreOf } from './logistic.ts';
import type { Rows } from './matrix.ts';
import { dimensions, type WordVectors } from './word-vectors.ts';

export interface Leaning {
  /** How many numbers are added to a row. */
  readonly width: number;
  /** How long these numbers are to be in a row, in the mean, where its pieces are 1.5 and its runs 1. */
  readonly length: number;
  /** Writes the numbers of a row. */
  read(rows: Rows, row: number, into: Float64Array): void;
  /** Adds to the weights (the bias last) what the numbers weigh. */
  fold(coefficients: Float64Array, weights: Float64Array): void;
}

/** What another score says, given as its weights, the bias last. */
export function adviceOf(adviser: Float64Array): Leaning {
  return {
    width: 1,
    length: 0.3,
    read: (rows, row, into) => {
      into[0] = scoreOf(rows, row, adviser);
    },
    fold: ([coefficient = 0], weights) => {
      for (let at = 0; at <= buckets; at += 1) add(weights, at, coefficient * (adviser[at] as number));
    },
  };
}

/** The mean of the vectors of a text's words, each weighing as it does in its row. */
export function likeness({ which, values }: WordVectors): Leaning {
  return {
    width: dimensions,
    length: 0.5,
    read: ({ start, bucket, value }, row, into) => {
      into.fill(0);
      for (let at = start[row] as number; at < (start[row + 1] as number); at += 1) {
        const index = which[bucket[at] as number] ?? -1;
        if (index < 0) continue;
        const from = index * dimensions;
        for (let column = 0; column < dimensions; column += 1)
          add(into, column, (value[at] as number) * (values[from + column] as number));
      }
    },
    fold: (coefficients, weights) => {
      for (const [bucket, index] of which.entries()) {
        if (index < 0) continue;
        let sum = 0;
        for (let column = 0; column < dimensions; column += 1)
          sum += (coefficients[column] as number) * (values[index * dimensions + column] as number);
        add(weights, bucket, sum);
      }
    },
  };
}

/** A problem with what it leans on as further features, each leaning centred and brought to its length. */
export function leantOn({ rows, chosen }: { rows: Rows; chosen: Int32Array }, leanings: readonly Leaning[]): Leant {
  const read = leanings.map((leaning) => ({ leaning, ...centred(rows, chosen, leaning) }));
  const width = leanings.reduce((sum, leaning) => sum + leaning.width, 0);
  const start = new Int32Array(chosen.length + 1);
  for (const [index, row] of chosen.entries())
    start[index + 1] = (start[index] as number) + (rows.start[row + 1] as number) - (rows.start[row] as number) + width;
  const bucket = new Int32Array(start.at(-1) ?? 0);
  const value = new Float32Array(bucket.length);
  for (const [index, row] of chosen.entries()) {
    const [from, to] = [rows.start[row] as number, rows.start[row + 1] as number];
    let at = start[index] as number;
    bucket.set(rows.bucket.subarray(from, to), at);
    value.set(rows.value.subarray(from, to), at);
    at += to - from;
    let column = buckets;
    for (const { leaning, numbers } of read)
      for (let which = 0; which < leaning.width; which += 1, at += 1, column += 1) {
        bucket[at] = column;
        value[at] = numbers[index * leaning.width + which] as number;
      }
  }
  return { rows: { start, bucket, value }, width, folded: (wide) => foldAll(read, wide) };
}

export interface Leant {
  readonly rows: Rows;
  readonly width: number;
  /** The weights of the features alone (the bias last), from those of all, that say the same. */
  readonly folded: (wide: Float64Array) => Float64Array;
}

interface Centred {
  readonly leaning: Leaning;
  readonly numbers: Float64Array;
  readonly mean: Float64Array;
  readonly scale: number;
}

function centred(rows: Rows, chosen: Int32Array, leaning: Leaning): Omit<Centred, 'leaning'> {
  const { width } = leaning;
  const numbers = new Float64Array(chosen.length * width);
  const mean = new Float64Array(width);
  for (const [index, row] of chosen.entries()) leaning.read(rows, row, numbers.subarray(index * width, (index + 1) * width));
  for (const [at, number] of numbers.entries()) add(mean, at % width, number / chosen.length);
  for (const at of numbers.keys()) add(numbers, at, -(mean[at % width] as number));
  const squares = numbers.reduce((sum, number) => sum + number * number, 0);
  const scale = leaning.length / (Math.sqrt(squares / chosen.length) || 1);
  for (const at of numbers.keys()) numbers[at] = (numbers[at] as number) * scale;
  return { numbers, mean, scale };
}

function foldAll(read: readonly Centred[], wide: Float64Array): Float64Array {
  const weights = new Float64Array(buckets + 1);
  weights.set(wide.subarray(0, buckets));
  weights[buckets] = wide.at(-1) as number;
  let from = buckets;
  for (const { leaning, mean, scale } of read) {
    const coefficients = wide.slice(from, from + leaning.width).map((number) => number * scale);
    leaning.fold(coefficients, weights);
    for (const [column, number] of coefficients.entries()) add(weights, buckets, -number * (mean[column] as number));
    from += leaning.width;
  }
  return weights;
}

function add(to: Float64Array, at: number, more: number): void {
  to[at] = (to[at] as number) + more;
}
