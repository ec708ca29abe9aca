// Figures of how well probabilities fit what was so: macro-averaged F1, the area under the ROC curve, and the expected calibration
// error, each with a 95 % interval by the bootstrap over groups of examples.
export interface Judged {
  readonly probability: number;
  readonly label: 0 | 1;
  readonly group: string;
}

export interface Figures {
  readonly macroF1: number;
  readonly auc: number;
  readonly calibrationError: number;
}

export type Interval = readonly [low: number, high: number];

export function figuresOf(judged: readonly Judged[], level = 0.5): Figures {
  return { macroF1: macroF1(judged, level), auc: auc(judged), calibrationError: calibrationError(judged) };
}

function macroF1(judged: readonly Judged[], level: number): number {
  const count = (over: boolean, label: 0 | 1): number =>
    judged.filter((one) => one.probability >= level === over && one.label === label).length;
  const wrong = count(true, 0) + count(false, 1);
  const f1 = (right: number): number => (right === 0 ? 0 : (2 * right) / (2 * right + wrong));
  return (f1(count(true, 1)) + f1(count(false, 0))) / 2;
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
export function intervalsOf(judged: readonly Judged[], level = 0.5): Record<keyof Figures, Interval> {
  const groups = [...Map.groupBy(judged, ({ group }) => group).values()];
  const draw = sequence(20_190_728);
  const drawn = Array.from({ length: samples }, () =>
    figuresOf(Array.from(groups, () => groups[draw(groups.length)] ?? []).flat(), level),
  );
  const interval = (name: keyof Figures): Interval => {
    const sorted = drawn.map((figures) => figures[name]).toSorted((a, b) => a - b);
    return [sorted[Math.floor(samples * 0.025)] as number, sorted[Math.ceil(samples * 0.975) - 1] as number];
  };
  return { macroF1: interval('macroF1'), auc: interval('auc'), calibrationError: interval('calibrationError') };
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
