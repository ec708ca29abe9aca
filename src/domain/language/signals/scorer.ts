// Scores a text with the model. Every score is a sum over the features of the text, each rarer one weighing more, so that what any
// word adds can be told exactly; the kinds of text share the say according to how far the text is like each.
import { type Features, featureGatherer } from './features.ts';
import { type SignalsModel, scoreNames } from './model.ts';
import type { Piece } from './pieces.ts';

const scores = scoreNames.length;
const [complaintOfPost, complaintOfAny, ofComment, ofTurn, ofAny, kindFrom] = [0, 1, 2, 3, 4, 5] as const;

export interface Scored {
  /** Probabilities from 0 to 1. */
  readonly complaint: number;
  readonly dissatisfaction: number;
  /** What each piece adds to the two together, in the units of their logits; features of two pieces count half to each. */
  readonly adds: Float64Array;
}

export type Scorer = (pieces: readonly Piece[], named: readonly string[], explain: boolean) => Scored;

export function scorerOf(model: SignalsModel): Scorer {
  const gather = featureGatherer();
  const sums = new Float64Array(scores);
  return (pieces, named, explain) => {
    const features = gather(pieces, named);
    const norm = sumUp(model, features, sums);
    const kind = sharesOf(sums);
    const complaint = kind.post * at(sums, complaintOfPost) + (1 - kind.post) * at(sums, complaintOfAny);
    const dissatisfaction =
      kind.post * at(sums, complaintOfPost) +
      kind.comment * at(sums, ofComment) +
      kind.turn * at(sums, ofTurn) +
      kind.other * at(sums, ofAny);
    const adds = explain ? whatAdds(model, features, { pieces: pieces.length, mix: mixOf(kind), norm }) : new Float64Array(0);
    return { complaint: probability(complaint), dissatisfaction: probability(dissatisfaction), adds };
  };
}

const at = (values: Float64Array, index: number): number => values[index] as number;

/** Adds up every score of the features, and returns what all are divided by. */
function sumUp({ bias, step, rarity, weights }: SignalsModel, { count, bucket }: Features, sums: Float64Array): number {
  sums.fill(0);
  let squares = 0;
  for (let index = 0; index < count; index += 1) {
    const where = bucket[index] as number;
    const rare = rarity[where] as number;
    squares += rare * rare;
    const base = where * scores;
    for (let score = 0; score < scores; score += 1) sums[score] = at(sums, score) + rare * (weights[base + score] as number);
  }
  const norm = Math.sqrt(squares) || 1;
  for (let score = 0; score < scores; score += 1) sums[score] = at(bias, score) + (at(sums, score) * at(step, score)) / norm;
  return norm;
}

interface Shares {
  readonly post: number;
  readonly comment: number;
  readonly turn: number;
  readonly other: number;
}

/** How far the text is like each kind: shares that add up to one. */
function sharesOf(sums: Float64Array): Shares {
  const highest = Math.max(at(sums, kindFrom), at(sums, kindFrom + 1), at(sums, kindFrom + 2), at(sums, kindFrom + 3));
  const [post, comment, turn, other] = [0, 1, 2, 3].map((kind) => Math.exp(at(sums, kindFrom + kind) - highest)) as [
    number,
    number,
    number,
    number,
  ];
  const all = post + comment + turn + other;
  return { post: post / all, comment: comment / all, turn: turn / all, other: other / all };
}

/** The say of each score in complaint and dissatisfaction together. */
function mixOf(kind: Shares): readonly number[] {
  return [2 * kind.post, 1 - kind.post, kind.comment, kind.turn, kind.other];
}

interface Saying {
  readonly pieces: number;
  readonly mix: readonly number[];
  readonly norm: number;
}

function whatAdds(model: SignalsModel, features: Features, { pieces, mix, norm }: Saying): Float64Array {
  const adds = new Float64Array(pieces);
  for (let index = 0; index < features.count; index += 1) {
    const first = features.first[index] as number;
    if (first < 0) continue;
    const base = (features.bucket[index] as number) * scores;
    let add = 0;
    for (let score = 0; score < mix.length; score += 1)
      add += (mix[score] as number) * (model.weights[base + score] as number) * at(model.step, score);
    add *= (model.rarity[features.bucket[index] as number] as number) / norm;
    const last = features.last[index] as number;
    const part = add / (last - first + 1);
    for (let piece = first; piece <= last; piece += 1) adds[piece] = at(adds, piece) + part;
  }
  return adds;
}

function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
