// Logistic regression with L2 regularisation over sparse rows, by L-BFGS (Liu & Nocedal 1989) with backtracking. It is
// deterministic: the same rows give the same weights.
import type { Rows } from './matrix.ts';

export interface Problem {
  readonly rows: Rows;
  /** Which rows, and the label of each in turn. */
  readonly chosen: Int32Array;
  readonly labels: Uint8Array;
  /** How many features there are; the bias comes after them. */
  readonly size: number;
  /** What a mistake costs against the size of the weights. */
  readonly cost: number;
}

const memory = 6;
const mostSteps = 40;
const enough = 1e-5;

/** The weights, the bias last. Only the features that the chosen rows have are looked at: all others weigh nothing. */
export function fit(problem: Problem): Float64Array {
  const { narrow, used } = narrowed(problem);
  const found = fitNarrow(narrow);
  const weights = new Float64Array(problem.size + 1);
  for (const [column, bucket] of used.entries()) weights[bucket] = get(found, column);
  weights[problem.size] = get(found, used.length);
  return weights;
}

/** The same problem with the features that its rows have numbered from nought, in the same order. */
function narrowed(problem: Problem): { narrow: Problem; used: Int32Array } {
  const { rows, chosen, size } = problem;
  const column = new Int32Array(size);
  const start = new Int32Array(chosen.length + 1);
  for (const [index, row] of chosen.entries()) {
    const [from, to] = [get(rows.start, row), get(rows.start, row + 1)];
    start[index + 1] = get(start, index) + to - from;
    for (let at = from; at < to; at += 1) column[get(rows.bucket, at)] = 1;
  }
  const used = Int32Array.from(column.keys()).filter((bucket) => column[bucket] === 1);
  for (const [index, found] of used.entries()) column[found] = index;
  const bucket = new Int32Array(get(start, chosen.length));
  const value = new Float32Array(bucket.length);
  for (const [index, row] of chosen.entries()) {
    const [from, to] = [get(rows.start, row), get(rows.start, row + 1)];
    const into = get(start, index);
    for (let at = from; at < to; at += 1) bucket[into + at - from] = get(column, get(rows.bucket, at));
    value.set(rows.value.subarray(from, to), into);
  }
  return {
    narrow: { ...problem, rows: { start, bucket, value }, chosen: Int32Array.from(chosen.keys()), size: used.length },
    used,
  };
}

function fitNarrow(problem: Problem): Float64Array {
  const weights = new Float64Array(problem.size + 1);
  let slope = new Float64Array(problem.size + 1);
  let loss = lossAt(problem, weights, slope);
  const moves: Move[] = [];
  for (let step = 0; step < mostSteps; step += 1) {
    const direction = directionFrom(slope, moves);
    const downhill = -product(slope, direction);
    const next = new Float64Array(weights.length);
    const nextSlope = new Float64Array(weights.length);
    let length = moves.length > 0 ? 1 : Math.min(1, 1 / Math.sqrt(-downhill + Number.MIN_VALUE));
    let nextLoss = loss;
    for (let tries = 0; tries < 20; tries += 1, length /= 2) {
      for (let index = 0; index < next.length; index += 1) next[index] = get(weights, index) - length * get(direction, index);
      nextLoss = lossAt(problem, next, nextSlope);
      if (nextLoss <= loss + 1e-4 * length * downhill) break;
    }
    remember(moves, next, weights, nextSlope, slope);
    weights.set(next);
    slope = nextSlope;
    const gained = (loss - nextLoss) / Math.max(1, Math.abs(nextLoss));
    loss = nextLoss;
    if (gained < enough) break;
  }
  return weights;
}

/** The score of one row, before it becomes a probability. */
export function scoreOf({ start, bucket, value }: Rows, row: number, weights: Float64Array): number {
  let sum = weights.at(-1) ?? 0;
  for (let at = get(start, row); at < get(start, row + 1); at += 1) sum += get(weights, get(bucket, at)) * get(value, at);
  return sum;
}

const get = (values: Float64Array | Float32Array | Int32Array | Uint8Array, index: number): number => values[index] as number;

function lossAt({ rows, chosen, labels, size, cost }: Problem, weights: Float64Array, slope: Float64Array): number {
  slope.fill(0);
  let loss = 0;
  for (let index = 0; index < chosen.length; index += 1) {
    const row = get(chosen, index);
    const score = scoreOf(rows, row, weights);
    const label = get(labels, index);
    loss += Math.log1p(Math.exp(-Math.abs(score))) + Math.max(0, label === 1 ? -score : score);
    const push = cost * (1 / (1 + Math.exp(-score)) - label);
    for (let at = get(rows.start, row); at < get(rows.start, row + 1); at += 1) {
      const where = get(rows.bucket, at);
      slope[where] = get(slope, where) + push * get(rows.value, at);
    }
    slope[size] = get(slope, size) + push;
  }
  loss *= cost;
  for (let index = 0; index < size; index += 1) {
    const weight = get(weights, index);
    loss += 0.5 * weight * weight;
    slope[index] = get(slope, index) + weight;
  }
  return loss;
}

interface Move {
  readonly by: Float64Array;
  readonly bend: Float64Array;
  readonly inverse: number;
}

function directionFrom(slope: Float64Array, moves: readonly Move[]): Float64Array {
  const direction = Float64Array.from(slope);
  const parts: number[] = [];
  for (const { by, bend, inverse } of moves.toReversed()) {
    const part = inverse * product(by, direction);
    parts.unshift(part);
    addTimes(direction, bend, -part);
  }
  const last = moves.at(-1);
  if (last) {
    const scale = 1 / (last.inverse * product(last.bend, last.bend));
    for (let index = 0; index < direction.length; index += 1) direction[index] = get(direction, index) * scale;
  }
  for (const [turn, { by, bend, inverse }] of moves.entries())
    addTimes(direction, by, (parts[turn] as number) - inverse * product(bend, direction));
  return direction;
}

function remember(
  moves: Move[],
  ...[to, from, slopeTo, slopeFrom]: readonly [Float64Array, Float64Array, Float64Array, Float64Array]
): void {
  const by = to.map((value, index) => value - get(from, index));
  const bend = slopeTo.map((value, index) => value - get(slopeFrom, index));
  const curve = product(by, bend);
  if (curve <= 1e-10) return;
  moves.push({ by, bend, inverse: 1 / curve });
  if (moves.length > memory) moves.shift();
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += get(a, index) * get(b, index);
  return sum;
}

function addTimes(to: Float64Array, from: Float64Array, times: number): void {
  for (let index = 0; index < to.length; index += 1) to[index] = get(to, index) + times * get(from, index);
}
