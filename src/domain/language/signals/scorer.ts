// Scores a text with the model. Every score is a sum over the features of the text, each rarer one weighing more, pieces and runs of
// characters each brought to one length, so that what any word adds can be told exactly; the kinds of text share the say according to how far the text is like each.
import { type Features, featureGatherer, half, wordsSay } from './features.ts';
import { inConversation } from './conversation.ts';
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

/** What each piece adds is told where either probability is `explainedFrom` or more. */
export type Scorer = (pieces: readonly Piece[], named: readonly string[], explainedFrom: number) => Scored;

export function scorerOf(model: SignalsModel): Scorer {
  const gather = featureGatherer();
  const sums = new Float64Array(2 * scores);
  return (pieces, named, explainedFrom) => {
    const features = gather(pieces, named);
    const scale = sumUp(model, features, sums);
    const kind = sharesOf(sums, named.includes(inConversation));
    const complaint = kind.post * at(sums, complaintOfPost) + (1 - kind.post) * at(sums, complaintOfAny);
    const dissatisfaction =
      kind.post * at(sums, complaintOfPost) +
      kind.comment * at(sums, ofComment) +
      kind.turn * at(sums, ofTurn) +
      kind.other * at(sums, ofAny);
    const likely = probability(Math.max(complaint, dissatisfaction));
    const adds =
      likely >= explainedFrom ? whatAdds(model, features, { pieces: pieces.length, mix: mixOf(kind), scale }) : new Float64Array(0);
    return { complaint: probability(complaint), dissatisfaction: probability(dissatisfaction), adds };
  };
}

const at = (values: Float64Array, index: number): number => values[index] as number;

/** What features of each half are multiplied by. */
interface Scale {
  readonly words: number;
  readonly runs: number;
}

/** Adds up every score of the features into the first places of `sums`, and returns what each half was multiplied by. */
function sumUp({ bias, step, rarity, weights }: SignalsModel, { count, bucket }: Features, sums: Float64Array): Scale {
  sums.fill(0);
  let wordSquares = 0;
  let runSquares = 0;
  for (let index = 0; index < count; index += 1) {
    const where = bucket[index] as number;
    const rare = rarity[where] as number;
    const base = where * scores;
    const from = where < half ? 0 : scores;
    if (from === 0) wordSquares += rare * rare;
    else runSquares += rare * rare;
    for (let score = 0; score < scores; score += 1)
      sums[from + score] = at(sums, from + score) + rare * (weights[base + score] as number);
  }
  const scale = { words: wordsSay / (Math.sqrt(wordSquares) || 1), runs: 1 / (Math.sqrt(runSquares) || 1) };
  for (let score = 0; score < scores; score += 1)
    sums[score] = at(bias, score) + at(step, score) * (at(sums, score) * scale.words + at(sums, scores + score) * scale.runs);
  return scale;
}

interface Shares {
  readonly post: number;
  readonly comment: number;
  readonly turn: number;
  readonly other: number;
}

/** How far the text is like each kind: shares that add up to one. What was said in a conversation is no comment, and nothing else a turn. */
function sharesOf(sums: Float64Array, conversation: boolean): Shares {
  const likeTurn = conversation ? at(sums, kindFrom + 2) : Number.NEGATIVE_INFINITY;
  const likeComment = conversation ? Number.NEGATIVE_INFINITY : at(sums, kindFrom + 1);
  const highest = Math.max(0, at(sums, kindFrom), likeComment, likeTurn);
  const post = Math.exp(at(sums, kindFrom) - highest);
  const comment = Math.exp(likeComment - highest);
  const turn = Math.exp(likeTurn - highest);
  const other = Math.exp(-highest);
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
  readonly scale: Scale;
}

function whatAdds(model: SignalsModel, features: Features, { pieces, mix, scale }: Saying): Float64Array {
  const adds = new Float64Array(pieces);
  for (let index = 0; index < features.count; index += 1) {
    const first = features.first[index] as number;
    if (first < 0) continue;
    const where = features.bucket[index] as number;
    const base = where * scores;
    let add = 0;
    for (let score = 0; score < mix.length; score += 1)
      add += (mix[score] as number) * (model.weights[base + score] as number) * at(model.step, score);
    add *= (model.rarity[where] as number) * (where < half ? scale.words : scale.runs);
    const last = features.last[index] as number;
    const part = add / (last - first + 1);
    for (let piece = first; piece <= last; piece += 1) adds[piece] = at(adds, piece) + part;
  }
  return adds;
}

function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
