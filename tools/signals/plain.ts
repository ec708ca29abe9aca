// A plain learner beside ours, for comparison: words and pairs of words, and runs of two to five characters at the edges of words and
// within, as scikit-learn's TfidfVectorizer makes them (sublinear, in two texts or more), and one logistic regression of its usual
// kind. It is trained on the same texts of one corpus and knows nothing else.
import type { Example } from './corpora.ts';
import { fit, scoreOf } from './logistic.ts';
import type { Rows } from './matrix.ts';

const cost = 10;
const leastTexts = 2;
const [shortest, longest] = [2, 5];

/** The probability of each example in `on`, learnt from those in `from`. */
export function plainLearner(from: readonly Example[], on: readonly Example[]): number[] {
  const views = [wordsAndPairs, runs].map((terms) =>
    vocabularyOf(
      from.map(({ text }) => terms(text)),
      terms,
    ),
  );
  const size = views.reduce((sum, { known }) => sum + known.size, 0);
  const weights = fit({
    rows: rowsOf(from, views),
    chosen: Int32Array.from(from.keys()),
    labels: Uint8Array.from(from, ({ label }) => label),
    size,
    cost,
  });
  const rows = rowsOf(on, views);
  return on.map((_, row) => 1 / (1 + Math.exp(-scoreOf(rows, row, weights))));
}

type Terms = (text: string) => string[];

function wordsAndPairs(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? [];
  return [...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)];
}

function runs(text: string): string[] {
  const found: string[] = [];
  for (const word of text.toLowerCase().split(/\s+/u)) {
    if (word === '') continue;
    const padded = ` ${word} `;
    for (let length = shortest; length <= longest; length += 1) {
      if (padded.length < length) found.push(padded);
      for (let at = 0; at + length <= padded.length; at += 1) found.push(padded.slice(at, at + length));
      if (padded.length <= length) break;
    }
  }
  return found;
}

interface View {
  readonly terms: Terms;
  readonly known: ReadonlyMap<string, { readonly column: number; readonly rarity: number }>;
}

function vocabularyOf(texts: readonly string[][], terms: Terms): View {
  const often = new Map<string, number>();
  for (const text of texts) for (const term of new Set(text)) often.set(term, (often.get(term) ?? 0) + 1);
  const kept = [...often].filter(([, count]) => count >= leastTexts);
  const known = kept.map(([term, count], column) => {
    const rarity = 1 + Math.log((1 + texts.length) / (1 + count));
    return [term, { column, rarity }] as const;
  });
  return { terms, known: new Map(known) };
}

function rowsOf(examples: readonly Example[], views: readonly View[]): Rows {
  const start = new Int32Array(examples.length + 1);
  const bucket: number[] = [];
  const value: number[] = [];
  for (const [row, { text }] of examples.entries()) {
    let before = 0;
    for (const view of views) {
      const entries = weighed(view, text);
      for (const { column, weight } of entries) {
        bucket.push(before + column);
        value.push(weight);
      }
      before += view.known.size;
    }
    start[row + 1] = bucket.length;
  }
  return { start, bucket: Int32Array.from(bucket), value: Float32Array.from(value) };
}

/** The known terms of a text, brought to length one. */
function weighed({ terms, known }: View, text: string): { column: number; weight: number }[] {
  const counts = new Map<string, number>();
  for (const term of terms(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const found = [...counts].flatMap(([term, count]) => {
    const entry = known.get(term);
    return entry ? [{ column: entry.column, weight: (1 + Math.log(count)) * entry.rarity }] : [];
  });
  const length = Math.sqrt(found.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  return found.map(({ column, weight }) => ({ column, weight: weight / length }));
}
