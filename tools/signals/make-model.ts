// Makes the model from examples. Each score is a logistic regression of its own; the score of a post also leans on what three others
// say of it (trained on other kinds of text), folded into its weights, so that every score stays one sum. Posts and comments are then
// calibrated on scores of examples they were not trained on (Platt 1999).
import { buckets } from '../../src/domain/language/signals/features.ts';
import { type ScoreName, type SignalsModel, scoreNames, textKinds } from '../../src/domain/language/signals/model.ts';
import type { Example } from './corpora.ts';
import { fit, type Problem, scoreOf } from './logistic.ts';
import type { Rows } from './matrix.ts';

const spread = 0.2;
const calibrationFolds = 3;

interface Ground {
  readonly examples: readonly Example[];
  readonly rows: Rows;
  readonly rarity: Uint8Array;
}

/** Trains on the rows in `among`. The version names the model in what is kept of its readings. */
export function makeModel({ examples, rows, rarity }: Ground, among: readonly number[], version: string): SignalsModel {
  const choose = (wanted: (example: Example, index: number) => boolean): number[] =>
    among.filter((row, index) => wanted(examples[row] as Example, index));
  const given = (row: number): number => (examples[row] as Example).label;
  const saysSomething = (row: number): boolean => (examples[row] as Example).corpus !== 'narratives' || told.has(row);
  const labelled = (
    chosen: readonly number[],
    cost: number,
    label: (row: number) => number = (row) => told.get(row) ?? given(row),
  ): Problem => ({
    rows,
    chosen: Int32Array.from(chosen),
    labels: Uint8Array.from(chosen, label),
    size: buckets,
    cost,
  });
  const plain = choose(({ corpus, kind }, index) => corpus !== 'narratives' && (kind !== 'turn' || index % 8 === 0));
  const passages = choose(({ corpus }) => corpus === 'narratives');
  const told = toldApart(rows, passages, fit(labelled(plain, 5, given)));
  const posts = choose(({ corpus }) => corpus === 'posts');
  const comments = choose(({ kind }) => kind === 'comment');
  const turns = choose(({ kind }) => kind === 'turn');
  const any = choose(({ kind }, index) => kind !== 'turn' || index % 8 === 0).filter(saysSomething);
  const noTurnComplains = any.filter((row) => (examples[row] as Example).kind !== 'turn' || (examples[row] as Example).label === 0);
  const others = choose(({ corpus }) => ['narratives', 'queries', 'titles'].includes(corpus)).filter(saysSomething);

  const ofComment = fit(labelled(comments, 10));
  const ofTurn = fit(labelled(turns, 5));
  const ofAny = fit(labelled(any, 5));
  const ofOthers = fit(labelled(others, 3));
  const ofPost = withAdvice(labelled(posts, 20), [ofComment, ofTurn, ofOthers]);
  const scores: Record<ScoreName, Float64Array> = {
    'complaint of a post': ofPost,
    'complaint of any text': fit(labelled(noTurnComplains, 5)),
    'dissatisfaction of a comment': calibrated(labelled(comments, 10), fit, ofComment),
    'dissatisfaction of a turn': ofTurn,
    'dissatisfaction of any text': ofAny,
    ...kindScores(),
  };
  return quantised(scores, rarity, version);

  function kindScores(): Record<'is a post' | 'is a comment' | 'is a turn' | 'is another text', Float64Array> {
    const every = { post: 1, comment: 5, turn: 12, other: 8 } as const;
    const sample = choose(({ kind }, index) => index % every[kind] === 0);
    const [post, comment, turn, other] = textKinds.map((kind) =>
      fit(labelled(sample, 10, (row) => ((examples[row] as Example).kind === kind ? 1 : 0))),
    ) as [Float64Array, Float64Array, Float64Array, Float64Array];
    return { 'is a post': post, 'is a comment': comment, 'is a turn': turn, 'is another text': other };
  }
}

/** Fits with the scores of other models as further features, and folds those into the weights again. */
function withAdvice(problem: Problem, advisers: readonly Float64Array[]): Float64Array {
  const advice = advisers.map((adviser) => {
    const said = Float64Array.from(problem.chosen, (row) => scoreOf(problem.rows, row, adviser));
    const mean = said.reduce((sum, one) => sum + one, 0) / said.length;
    const deviation = Math.sqrt(said.reduce((sum, one) => sum + (one - mean) ** 2, 0) / said.length) || 1;
    return { said, mean, scale: spread / deviation };
  });
  const rows = widened(problem, advice);
  const chosen = Int32Array.from(problem.chosen.keys());
  const wide = fit({ ...problem, rows, chosen, size: buckets + advisers.length });
  const weights = new Float64Array(buckets + 1);
  weights.set(wide.subarray(0, buckets));
  weights[buckets] = wide.at(-1) as number;
  for (const [index, adviser] of advisers.entries()) {
    const { mean, scale } = advice[index] as { mean: number; scale: number };
    const times = (wide[buckets + index] as number) * scale;
    for (let at = 0; at <= buckets; at += 1) weights[at] = (weights[at] as number) + times * (adviser[at] as number);
    weights[buckets] = (weights[buckets] as number) - times * mean;
  }
  return weights;
}

const complains = 0.3;
const tells = 0.05;

/**
 * A sentence of a complaint need not complain: "I opened the account in May". Which do (1) and which only tell (0), by a model that
 * never saw one; of those between nothing is said.
 */
function toldApart(rows: Rows, passages: readonly number[], model: Float64Array): Map<number, 0 | 1> {
  const apart = new Map<number, 0 | 1>();
  for (const row of passages) {
    const likely = 1 / (1 + Math.exp(-scoreOf(rows, row, model)));
    if (likely >= complains) apart.set(row, 1);
    else if (likely < tells) apart.set(row, 0);
  }
  return apart;
}

function widened({ rows, chosen }: Problem, advice: readonly { said: Float64Array; mean: number; scale: number }[]): Rows {
  const bucket: number[] = [];
  const value: number[] = [];
  const start = new Int32Array(chosen.length + 1);
  for (const [index, row] of chosen.entries()) {
    for (let at = rows.start[row] as number; at < (rows.start[row + 1] as number); at += 1) {
      bucket.push(rows.bucket[at] as number);
      value.push(rows.value[at] as number);
    }
    for (const [which, { said, mean, scale }] of advice.entries()) {
      bucket.push(buckets + which);
      value.push(((said[index] as number) - mean) * scale);
    }
    start[index + 1] = bucket.length;
  }
  return { start, bucket: Int32Array.from(bucket), value: Float32Array.from(value) };
}

/** Stretches and shifts weights so that their probabilities come true, as found on rows left out of the fit. */
function calibrated(problem: Problem, fitted: (problem: Problem) => Float64Array, weights: Float64Array): Float64Array {
  const said = new Float32Array(problem.chosen.length);
  for (let fold = 0; fold < calibrationFolds; fold += 1) {
    const kept = [...problem.chosen.keys()].filter((index) => index % calibrationFolds !== fold);
    const part = fitted({
      ...problem,
      chosen: Int32Array.from(kept, (index) => problem.chosen[index] as number),
      labels: Uint8Array.from(kept, (index) => problem.labels[index] as number),
    });
    for (const [index, row] of problem.chosen.entries())
      if (index % calibrationFolds === fold) said[index] = scoreOf(problem.rows, row, part);
  }
  const [stretch, shift] = fit({
    rows: { start: Int32Array.from({ length: said.length + 1 }, (_, at) => at), bucket: new Int32Array(said.length), value: said },
    chosen: Int32Array.from(said.keys()),
    labels: problem.labels,
    size: 1,
    cost: 1000,
  }) as unknown as [number, number];
  return weights.map((weight, index) => weight * stretch + (index === weights.length - 1 ? shift : 0));
}

const steps = 127;

/** Weights in whole steps of one hundred and twenty-seventh of the largest that is not an outlier. */
function quantised(scores: Record<ScoreName, Float64Array>, rarity: Uint8Array, version: string): SignalsModel {
  const weights = new Int8Array(buckets * scoreNames.length);
  const step = new Float64Array(scoreNames.length);
  const bias = new Float64Array(scoreNames.length);
  for (const [score, name] of scoreNames.entries()) {
    const exact = scores[name];
    const sizes = exact.subarray(0, buckets).map(Math.abs).toSorted();
    const unit = ((sizes[Math.floor(buckets * 0.9999)] as number) || 1) / steps;
    step[score] = unit;
    bias[score] = exact.at(-1) as number;
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      const whole = Math.round((exact[bucket] as number) / unit);
      weights[bucket * scoreNames.length + score] = Math.max(-steps, Math.min(steps, whole));
    }
  }
  return { version, bias, step, rarity, weights };
}
