// Which pieces are used alike, learnt from texts without labels: the eigenvectors of how much oftener two pieces stand near each other
// than chance would have it (Levy & Goldberg 2014, by subspace iteration as Halko, Martinsson & Tropp 2011). A piece is known by its
// bucket. It is deterministic: the same texts give the same vectors.
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { half } from '../../src/domain/language/signals/features.ts';
import { sequence } from './figures.ts';

export const dimensions = 150;
const rarest = 3;
const near = 4;
const width = dimensions + 10;
const rounds = 6;
/** Rare neighbours are counted as less rare than they are (Mikolov et al. 2013). */
const smoothing = 0.75;

export interface WordVectors {
  /** For each bucket of a piece, which vector is its; -1 for none. */
  readonly which: Int32Array;
  /** One after another, `dimensions` numbers each, of length one. */
  readonly values: Float64Array;
}

/** Vectors of the pieces that stand in the texts three times or more. Each text is the buckets of its pieces in turn. */
export function wordVectors(texts: readonly Int32Array[]): WordVectors {
  const { which, size } = vocabularyOf(texts);
  return { which, values: leading(nearnessOf(neighboursOf(texts, which, size), size), size) };
}

function vocabularyOf(texts: readonly Int32Array[]): { which: Int32Array; size: number } {
  const counts = new Int32Array(half);
  for (const text of texts) for (const bucket of text) counts[bucket] = (counts[bucket] as number) + 1;
  let size = 0;
  return { which: counts.map((count) => (count >= rarest ? size++ : -1)), size };
}

/** How often two words stand within four of each other, nearer ones counting more; under `lower × size + higher`. */
function neighboursOf(texts: readonly Int32Array[], which: Int32Array, size: number): Map<number, number> {
  const together = new Map<number, number>();
  for (const text of texts)
    for (let from = 0; from < text.length; from += 1) {
      const one = which[text[from] as number] as number;
      if (one < 0) continue;
      for (let to = from + 1; to < text.length && to <= from + near; to += 1) {
        const other = which[text[to] as number] as number;
        if (other < 0) continue;
        const key = Math.min(one, other) * size + Math.max(one, other);
        together.set(key, (together.get(key) ?? 0) + 1 / (to - from));
      }
    }
  return together;
}

interface Near {
  readonly one: Int32Array;
  readonly other: Int32Array;
  readonly value: Float64Array;
}

/** The logarithm of how much oftener than chance, where it is oftener; the mean of both directions. */
function nearnessOf(together: ReadonlyMap<number, number>, size: number): Near {
  const often = new Float64Array(size);
  const pairs = [...together].map(([key, count]) => ({ one: Math.floor(key / size), other: key % size, count }));
  for (const { one, other, count } of pairs) {
    often[one] = (often[one] as number) + count;
    often[other] = (often[other] as number) + count;
  }
  const smooth = often.map((count) => count ** smoothing);
  const all = smooth.reduce((sum, count) => sum + count, 0);
  const chance = (a: number, b: number): number => ((often[a] as number) * (smooth[b] as number)) / all;
  const kept = pairs
    .map(({ one, other, count }) => {
      const both = one === other ? 2 * count : count;
      return { one, other, value: Math.log(both / Math.sqrt(chance(one, other) * chance(other, one))) };
    })
    .filter(({ value }) => value > 0);
  return {
    one: Int32Array.from(kept, ({ one }) => one),
    other: Int32Array.from(kept, ({ other }) => other),
    value: Float64Array.from(kept, ({ value }) => value),
  };
}

/** The leading eigenvectors, each by the root of its eigenvalue; then every word's row brought to length one. */
function leading(near: Near, size: number): Float64Array {
  const draw = sequence(20_140_708);
  let basis: Float64Array = Float64Array.from({ length: size * width }, () => draw(2001) / 1000 - 1);
  for (let round = 0; round < rounds; round += 1) basis = orthogonal(times(near, basis));
  const { values, vectors } = ownValues(inner(basis, times(near, basis)));
  const strongest = values
    .map((value, index) => ({ strength: Math.abs(value), index }))
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, dimensions);
  const chosen = new Matrix(width, dimensions);
  for (const [column, { strength, index }] of strongest.entries())
    for (let row = 0; row < width; row += 1) chosen.set(row, column, vectors.get(row, index) * Math.sqrt(strength));
  return eachOfLengthOne(turned(basis, chosen));
}

/** The same space with columns of length one at right angles (by the eigenvectors of their products). */
function orthogonal(basis: Float64Array): Float64Array {
  const { values, vectors } = ownValues(inner(basis, basis));
  return turned(basis, vectors.mulRowVector(values.map((value) => 1 / Math.sqrt(Math.max(value, Number.EPSILON)))));
}

function ownValues(matrix: Matrix): { values: number[]; vectors: Matrix } {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  return { values: realEigenvalues, vectors: eigenvectorMatrix };
}

/** The product of the symmetric matrix and a basis, `width` numbers a row. */
function times({ one, other, value }: Near, basis: Float64Array): Float64Array {
  const product = new Float64Array(basis.length);
  const add = (to: number, from: number, weight: number): void => {
    for (let column = 0; column < width; column += 1)
      product[to + column] = (product[to + column] as number) + weight * (basis[from + column] as number);
  };
  for (let index = 0; index < value.length; index += 1) {
    const [a, b, weight] = [(one[index] as number) * width, (other[index] as number) * width, value[index] as number];
    add(a, b, weight);
    if (a !== b) add(b, a, weight);
  }
  return product;
}

/** The products of the columns of one basis with those of another. */
function inner(one: Float64Array, other: Float64Array): Matrix {
  const sums = new Float64Array(width * width);
  for (let from = 0; from < one.length; from += width)
    for (let a = 0; a < width; a += 1) {
      const weight = one[from + a] as number;
      for (let b = 0; b < width; b += 1)
        sums[a * width + b] = (sums[a * width + b] as number) + weight * (other[from + b] as number);
    }
  return Matrix.from1DArray(width, width, sums);
}

/** A basis times a small matrix: as many numbers a row as the matrix has columns. */
function turned(basis: Float64Array, by: Matrix): Float64Array {
  const flat = Float64Array.from(by.to1DArray());
  const columns = by.columns;
  const product = new Float64Array((basis.length / width) * columns);
  for (let from = 0, to = 0; from < basis.length; from += width, to += columns)
    for (let a = 0; a < width; a += 1) {
      const weight = basis[from + a] as number;
      for (let b = 0; b < columns; b += 1)
        product[to + b] = (product[to + b] as number) + weight * (flat[a * columns + b] as number);
    }
  return product;
}

function eachOfLengthOne(values: Float64Array): Float64Array {
  for (let from = 0; from < values.length; from += dimensions) {
    const row = values.subarray(from, from + dimensions);
    const length = Math.sqrt(row.reduce((sum, number) => sum + number * number, 0)) || 1;
    row.set(row.map((number) => number / length));
  }
  return values;
}
