// Makes the model from examples. Each score is a logistic regression of its own; the score of a post also leans on what three others
// say of it (trained on other kinds of text), folded into its weights, so that every score stays one sum. Posts and comments are then
// calibrated on scores of examples they were not trained on (Platt 1999).
import { buckets } from '../../src/domain/language/signals/features.ts';
import { type ScoreName, type SignalsModel, scoreNames, textKinds } from '../../src/domain/language/signals/model.ts';
import type { Example } from './corpora.ts';
import { adviceOf, type Leaning, leantOn, likeness } from './leaning.ts';
import { fit, type Problem, scoreOf } from './logistic.ts';
import type { Ground, Rows } from './matrix.ts';
import { wordVectors } from './word-vectors.ts';

const calibrationFolds = 4;

/** Trains on the rows in `among`. The version names the model in what is kept of its readings. */
export function makeModel(
  { examples, rows, rarity, pieces, unlabelled }: Ground,
  among: readonly number[],
  version: string,
): SignalsModel {
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
  const told = toldApart(rows, passages, fit(labelled(plain, 2, given)));
  const posts = choose(({ corpus }) => corpus === 'posts');
  const comments = choose(({ kind }) => kind === 'comment');
  const turns = choose(({ kind }) => kind === 'turn');
  /** Posts to nobody in particular seldom come to an organisation: half of them count when posts are calibrated. */
  const comesIn = (row: number): boolean => row % 2 === 0 || !(examples[row] as Example).part.startsWith('random');
  const any = choose(({ kind }, index) => kind !== 'turn' || index % 8 === 0).filter(saysSomething);
  const noTurnComplains = any.filter((row) => (examples[row] as Example).kind !== 'turn' || (examples[row] as Example).label === 0);
  const others = choose(({ corpus }) => ['narratives', 'queries', 'titles'].includes(corpus)).filter(saysSomething);

  const alike = likeness(wordVectors([...among.map((row) => pieces[row] as Int32Array), ...unlabelled]));
  const fitAlike = leaningOn(alike);
  const ofComment = fitAlike(labelled(comments, 4));
  const ofTurn = fit(labelled(turns, 1));
  const ofAny = fitAlike(labelled(any, 2));
  const ofOthers = fit(labelled(others, 1));
  const fitPost = leaningOn(alike, ...[ofComment, ofTurn, ofOthers].map(adviceOf));
  const scores: Record<ScoreName, Float64Array> = {
    'complaint of a post': calibrated(labelled(posts, 10), fitPost, comesIn),
    'complaint of any text': fitAlike(labelled(noTurnComplains, 2)),
    'dissatisfaction of a comment': calibrated(labelled(comments, 4), fitAlike),
    'dissatisfaction of a turn': ofTurn,
    'dissatisfaction of any text': ofAny,
    ...kindScores(),
  };
  return quantised(scores, rarity, version);

  function kindScores(): Record<'is a post' | 'is a comment' | 'is a turn', Float64Array> {
    const every = { post: 1, comment: 3, turn: 12, other: 8 } as const;
    const sample = choose(({ kind }, index) => index % every[kind] === 0);
    const [post, comment, turn, other] = textKinds.map((kind) =>
      fit(labelled(sample, 10, (row) => ((examples[row] as Example).kind === kind ? 1 : 0))),
    ) as [Float64Array, Float64Array, Float64Array, Float64Array];
    const against = (score: Float64Array): Float64Array => score.map((weight, at) => weight - (other[at] as number));
    return { 'is a post': against(post), 'is a comment': against(comment), 'is a turn': against(turn) };
  }
}

/** A way to fit whose score leans on more than its features. */
function leaningOn(...leanings: readonly Leaning[]): (problem: Problem) => Float64Array {
  return (problem) => {
    const { rows, width, folded } = leantOn(problem, leanings);
    return folded(fit({ ...problem, rows, chosen: Int32Array.from(problem.chosen.keys()), size: buckets + width }));
  };
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

/**
 * Fits, then stretches and shifts the weights so that their probabilities come true, as found on rows left out of the fit. Only the
 * `counted` rows are looked at for that.
 */
function calibrated(
  problem: Problem,
  fitted: (problem: Problem) => Float64Array,
  counted: (row: number) => boolean = () => true,
): Float64Array {
  const scores = new Float32Array(problem.chosen.length);
  for (let fold = 0; fold < calibrationFolds; fold += 1) {
    const kept = [...problem.chosen.keys()].filter((index) => index % calibrationFolds !== fold);
    const part = fitted(partOf(problem, kept));
    for (const [index, row] of problem.chosen.entries())
      if (index % calibrationFolds === fold) scores[index] = scoreOf(problem.rows, row, part);
  }
  const indexes = [...problem.chosen.keys()].filter((index) => counted(problem.chosen[index] as number));
  const said = Float32Array.from(indexes, (index) => scores[index] as number);
  const [stretch, shift] = fit({
    rows: { start: Int32Array.from({ length: said.length + 1 }, (_, at) => at), bucket: new Int32Array(said.length), value: said },
    chosen: Int32Array.from(said.keys()),
    labels: partOf(problem, indexes).labels,
    size: 1,
    cost: 1000,
  }) as unknown as [number, number];
  return fitted(problem).map((weight, index, { length }) => weight * stretch + (index === length - 1 ? shift : 0));
}

function partOf(problem: Problem, indexes: readonly number[]): Problem {
  return {
    ...problem,
    chosen: Int32Array.from(indexes, (index) => problem.chosen[index] as number),
    labels: Uint8Array.from(indexes, (index) => problem.labels[index] as number),
  };
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
