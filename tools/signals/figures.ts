// Figures of how well probabilities fit what was so: macro-averaged F1, the area under the ROC curve, and the expected calibration
// error, each with a 95 % interval by the bootstrap over groups of examples.
export interface Judged {
  readonly probability: number;
  readonly label: 0 | 1;
  readonly group: string;
}

export interface Figures {
  /** At one half. */
  readonly macroF1: number;
  readonly auc: number;
  readonly calibrationError: number;
}

export type Interval = readonly [low: number, high: number];

export function figuresOf(judged: readonly Judged[]): Figures {
  return { macroF1: macroF1(judged), auc: auc(judged), calibrationError: calibrationError(judged) };
}

function macroF1(judged: readonly Judged[]): number {
  const right = [0, 0] as [number, number];
  for (const { probability, label } of judged) if (probability >= 0.5 === (label === 1)) right[label] += 1;
  const wrong = judged.length - right[0] - right[1];
  const f1 = (found: number): number => (found === 0 ? 0 : (2 * found) / (2 * found + wrong));
  return (f1(right[0]) + f1(right[1])) / 2;
}

/** By ranks, ties sharing theirs (Mann and Whitney). */
function auc(judged: readonly Judged[]): number {
  const sorted = judged.toSorted((a, b) => a.probability - b.probability);
  let [ranks, ones] = [0, 0];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.probability === sorted[from]?.probability) to += 1;
    const here = sorted.slice(from, to).filter(({ label }) => label === 1).length;
    ranks += (here * (from + to + 1)) / 2;
    ones += here;
    from = to;
  }
  return (ranks - (ones * (ones + 1)) / 2) / (ones * (sorted.length - ones));
}

const bins = 10;

/** The mean distance between what was said and what came true, in ten bins of probability, weighed by their size. */
function calibrationError(judged: readonly Judged[]): number {
  return reliability(judged).reduce((sum, { count, said, was }) => sum + (count / judged.length) * Math.abs(said - was), 0);
}

/** For each tenth of probability: how many, what was said on average, and the share that came true. */
export function reliability(judged: readonly Judged[]): { count: number; said: number; was: number }[] {
  const all = Array.from({ length: bins }, () => ({ count: 0, said: 0, was: 0 }));
  for (const { probability, label } of judged) {
    const bin = all[Math.min(bins - 1, Math.floor(probability * bins))] as { count: number; said: number; was: number };
    bin.count += 1;
    bin.said += probability;
    bin.was += label;
  }
  return all.filter(({ count }) => count > 0).map(({ count, said, was }) => ({ count, said: said / count, was: was / count }));
}

const samples = 200;

/** The 95 % interval of each figure, drawing groups of examples with replacement by a fixed sequence. */
export function intervalsOf(judged: readonly Judged[]): Record<keyof Figures, Interval> {
  const groups = [...Map.groupBy(judged, ({ group }) => group).values()];
  const drawn = drawnFrom(groups).map(figuresOf);
  const interval = (name: keyof Figures): Interval => middleOf(drawn.map((figures) => figures[name]));
  return {
    macroF1: interval('macroF1'),
    auc: interval('auc'),
    calibrationError: interval('calibrationError'),
  };
}

/** The mean of numbers, and its 95 % interval. */
export function meanInterval(numbers: readonly { readonly group: string; readonly number: number }[]): {
  mean: number;
  interval: Interval;
} {
  const mean = (of: readonly { readonly number: number }[]): number => of.reduce((sum, { number }) => sum + number, 0) / of.length;
  const groups = [...Map.groupBy(numbers, ({ group }) => group).values()];
  return { mean: mean(numbers), interval: middleOf(drawnFrom(groups).map(mean)) };
}

/** As many groups as there are, drawn with replacement, so many times. */
function drawnFrom<T>(groups: readonly (readonly T[])[]): T[][] {
  const draw = sequence(20_190_728);
  return Array.from({ length: samples }, () => Array.from(groups, () => groups[draw(groups.length)] ?? []).flat());
}

function middleOf(numbers: readonly number[]): Interval {
  const sorted = numbers.toSorted((a, b) => a - b);
  return [sorted[Math.floor(samples * 0.025)] as number, sorted[Math.ceil(samples * 0.975) - 1] as number];
}

/** Whole numbers below a bound, always the same ones (mulberry32). */
export function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
