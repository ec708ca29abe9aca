// npm run evaluate: how well the method does on texts it was not trained on. The examples are divided into five, a model is made from
// four fifths and tried on the fifth, each in turn; figures are printed for each corpus and each part of it, beside those of a plain
// learner on the same fifths, and whether the words that are shown move the score.
import { readSignalsModel } from '../../src/apps/signals-model.ts';
import { sha256 } from '../../src/platform/digest.ts';
import { readingOf, signalsReader } from '../../src/domain/language/signals/signals-in.ts';
import { type Scorer, scorerOf } from '../../src/domain/language/signals/scorer.ts';
import { type Corpus, type Example, readCorpora, readUnlabelled } from './corpora.ts';
import { type Figures, figuresOf, type Interval, intervalsOf, type Judged, reliability } from './figures.ts';
import { hardCasesTable } from './hard-cases.ts';
import { makeModel } from './make-model.ts';
import { type Ground, groundOf } from './matrix.ts';
import { plainLearner } from './plain.ts';
import { type Removal, removalsOf, removalTable } from './removal.ts';

const folds = 5;
type Read = Judged & { readonly example: Example };

interface Tried {
  readonly reads: Read[];
  readonly plain: Read[];
  readonly removals: Removal[];
}

/** What each example was read as by a model that had not seen its group. */
export function crossValidated(ground: Ground, say: (words: string) => void): Tried {
  const tried: Tried = { reads: [], plain: [], removals: [] };
  for (let fold = 0; fold < folds; fold += 1) {
    const { reads, plain, removals } = tryFold(ground, fold);
    tried.reads.push(...reads);
    tried.plain.push(...plain);
    tried.removals.push(...removals);
    say(`fold ${fold + 1} of ${folds}`);
  }
  return tried;
}

export function tryFold(ground: Ground, fold: number): Tried {
  const { examples } = ground;
  const isTried = examples.map(({ group }) => (sha256(group)[0] as number) % folds === fold);
  const from = examples.filter((_, index) => !isTried[index]);
  const on = examples.filter((_, index) => isTried[index]);
  const among = [...examples.keys()].filter((index) => !isTried[index]);
  const score = scorerOf(makeModel(ground, among, `fold ${fold}`));
  return {
    reads: on.map((example) => readBy(score, example)),
    plain: compared.flatMap((corpus) => readPlainly(of(corpus, from), of(corpus, on))),
    removals: compared.flatMap((corpus) => removalsOf(of(corpus, on), score)),
  };
}

/** The corpora that hold both labels. */
const compared = ['posts', 'comments', 'comments, older', 'turns'] as const;
const of = (corpus: Corpus, examples: readonly Example[]): Example[] => examples.filter((example) => example.corpus === corpus);

function readPlainly(from: readonly Example[], on: readonly Example[]): Read[] {
  const probabilities = plainLearner(from, on);
  return on.map((example, index) => ({
    probability: probabilities[index] as number,
    label: example.label,
    group: example.group,
    example,
  }));
}

/** A text whose language is not known is read as nothing. */
function readBy(score: Scorer, example: Example): Read {
  const { scored } = readingOf(example, score);
  const probability = (example.corpus === 'posts' ? scored?.complaint : scored?.dissatisfaction) ?? 0;
  return { probability, label: example.label, group: example.group, example };
}

const percent = (value: number): string => (100 * value).toFixed(1);
const between = ([low, high]: Interval, as: (value: number) => string): string => `[${as(low)}, ${as(high)}]`;

/** Lines of a table: one for each corpus, then, if wanted, its parts. */
export function tableOf(reads: readonly Read[], parts = true): string[] {
  const lines = [...Map.groupBy(reads, ({ example }) => example.corpus)].flatMap(([corpus, ofCorpus]) => [
    lineOf(corpus, ofCorpus),
    ...(parts ? partsOf(ofCorpus) : []),
  ]);
  const real = reads.filter(({ example }) => example.corpus === 'posts' && !example.part.startsWith('random'));
  return [...lines, lineOf('posts, the nine real domains', real)];
}

function partsOf(reads: readonly Read[]): string[] {
  const parts = [...Map.groupBy(reads, ({ example }) => example.part)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return parts.length < 2 ? [] : parts.map(([part, ofPart]) => lineOf(`  ${part}`, ofPart));
}

function lineOf(name: string, reads: readonly Judged[]): string {
  const share = reads.filter(({ label }) => label === 1).length / reads.length;
  const head = `${name.padEnd(30)} ${String(reads.length).padStart(6)}  ${percent(share).padStart(5)} %`;
  if (share === 0 || share === 1) {
    const over = reads.filter(({ probability }) => probability >= 0.5).length / reads.length;
    return `${head}  read as dissatisfied: ${percent(over)} %`;
  }
  const figures: Figures = figuresOf(reads);
  const intervals = intervalsOf(reads);
  const three = (value: number): string => value.toFixed(3);
  return `${head}  F1 ${percent(figures.macroF1)} ${between(intervals.macroF1, percent)}  AUC ${three(figures.auc)} ${between(intervals.auc, three)}  calibration ${three(figures.calibrationError)}`;
}

if (import.meta.main) {
  const folder = process.env['REDRESS_ACCEPTANCE_DATA'];
  if (!folder)
    throw new Error('REDRESS_ACCEPTANCE_DATA names no folder of public data: set it to the folder that holds complaints-acl2019.');
  const { reads, plain, removals } = crossValidated(groundOf(readCorpora(folder), readUnlabelled(folder)), (words) =>
    process.stderr.write(`${words}\n`),
  );
  console.log(
    'corpus                          texts  share    macro F1 at one half, area under the curve, calibration error (95 % intervals)',
  );
  for (const line of tableOf(reads)) console.log(line);
  console.log('\nA plain learner on the same fifths: words, pairs and runs of characters, one logistic regression for each corpus');
  for (const line of tableOf(plain, false)) console.log(line);
  console.log('\nHow much the probability falls without the words shown, and without as many others (95 % intervals)');
  for (const line of removalTable(removals)) console.log(line);
  for (const corpus of ['posts', 'comments', 'turns']) {
    console.log(`\nReliability, ${corpus}: said → came true (texts)`);
    for (const { count, said, was } of reliability(reads.filter(({ example }) => example.corpus === corpus)))
      console.log(`  ${percent(said).padStart(5)} → ${percent(was).padStart(5)}  (${count})`);
  }
  console.log('\nHard cases written for this, read by the model in its file: right of all');
  for (const line of hardCasesTable(signalsReader(await readSignalsModel()))) console.log(line);
}
