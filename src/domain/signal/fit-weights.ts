// Fits the weights by which signals are weighed to what became of the organisation's own contacts: the weights that make what happened
// most likely, held near the usual ones as far as there is little to go by. (Logistic regression with a Gaussian prior around the usual
// weights, by gradient steps projected so that the slope stays above 0.1 and no part is ever below nothing: the rule stays monotone.)
// Whether they are better is tried on outcomes they were not fitted to, each fifth of them in turn.
import {
  mostTimes,
  type PartCounts,
  type SignalPart,
  signalParts,
  type SignalWeights,
  textLogOdds,
  usualWeights,
  weigh,
} from './weighing.ts';

/** One contact of which it is known what it was. */
export interface KnownContact {
  /** What its words alone said; null where they could not be read. */
  readonly text: number | null;
  readonly counts: PartCounts;
  /** It was, or became, a complaint; or a colleague saw that it was on its way. */
  readonly was: boolean;
}

const spread = { slope: 0.5, shift: 1.5, part: 0.5 } as const;
const leastSlope = 0.1;
const mostSteps = 3000;
const near = 1e-6;

/** [shift, slope, …parts] and the input each weighs. */
const flat = ({ slope, shift, parts }: SignalWeights): number[] => [shift, slope, ...signalParts.map((part) => parts[part])];
const inputsOf = ({ text, counts }: KnownContact): number[] => [
  1,
  textLogOdds(text),
  ...signalParts.map((part) => Math.min(mostTimes[part], counts[part] ?? 0)),
];

export function fitWeights(known: readonly KnownContact[], prior: SignalWeights = usualWeights): SignalWeights {
  const towards = flat(prior);
  const tight = [spread.shift, spread.slope, ...signalParts.map(() => spread.part)].map((one) => 1 / (one * one));
  const rows = known.map(inputsOf);
  const steep = tight.map((one, at) => one + rows.reduce((sum, row) => sum + steepness(row, at), 0));
  let weights = [...towards];
  for (let step = 0; step < mostSteps; step += 1) {
    const slopeOf = tight.map((one, at) => one * ((weights[at] ?? 0) - (towards[at] ?? 0)));
    rows.forEach((row, index) => {
      const off = chance(row, weights) - (known[index]?.was ? 1 : 0);
      row.forEach((value, at) => void (slopeOf[at] = (slopeOf[at] ?? 0) + off * value));
    });
    const next = weights.map((weight, at) => kept(at, weight - (slopeOf[at] ?? 0) / (steep[at] ?? 1)));
    const moved = Math.max(...next.map((weight, at) => Math.abs(weight - (weights[at] ?? 0))));
    weights = next;
    if (moved < near) break;
  }
  const [shift = 0, slope = 1, ...parts] = weights;
  return {
    shift,
    slope,
    parts: Object.fromEntries(signalParts.map((part, at) => [part, parts[at] ?? 0])) as Record<SignalPart, number>,
  };
}

/** How steep the likelihood can be along one weight: a quarter of value times the sum of the row, which no step may overshoot. */
const steepness = (row: readonly number[], at: number): number =>
  0.25 * Math.abs(row[at] ?? 0) * row.reduce((sum, value) => sum + Math.abs(value), 0);

const kept = (at: number, weight: number): number => (at === 0 ? weight : Math.max(at === 1 ? leastSlope : 0, weight));

const chance = (row: readonly number[], weights: readonly number[]): number =>
  1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));

export interface Fit {
  /** The mean squared miss of the likelihoods (Brier score): 0 is perfect, a quarter is a coin. */
  readonly miss: number;
  /** Of those shown as clear signs, the share that were right; null where none was. */
  readonly precision: number | null;
  /** Of those that were, the share shown as clear signs. */
  readonly found: number | null;
}

export function fitOf(known: readonly KnownContact[], weights: SignalWeights): Fit {
  return measured(
    known,
    known.map(({ text, counts }) => weigh(text, counts, weights).likelihood),
  );
}

/** How the fitted weights do on what they were not fitted to, each fifth in turn. */
export function fitOnUnseen(known: readonly KnownContact[], prior: SignalWeights = usualWeights): Fit {
  const likelihoods: number[] = [];
  for (let fifth = 0; fifth < 5; fifth += 1) {
    const weights = fitWeights(
      known.filter((_, index) => index % 5 !== fifth),
      prior,
    );
    known.forEach(({ text, counts }, index) => {
      if (index % 5 === fifth) likelihoods[index] = weigh(text, counts, weights).likelihood;
    });
  }
  return measured(known, likelihoods);
}

function measured(known: readonly KnownContact[], likelihoods: readonly number[]): Fit {
  const miss =
    known.reduce((sum, { was }, at) => sum + ((likelihoods[at] ?? 0) - (was ? 1 : 0)) ** 2, 0) / Math.max(1, known.length);
  const shown = known.filter((_, at) => (likelihoods[at] ?? 0) >= 0.5);
  const were = known.filter(({ was }) => was).length;
  const right = shown.filter(({ was }) => was).length;
  return { miss, precision: shown.length === 0 ? null : right / shown.length, found: were === 0 ? null : right / were };
}
