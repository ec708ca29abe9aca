// What complaints like this one received, as a small distribution without saying which, and whether an amount stands far out of it.
// Fewer than five are not shown: with so few, an amount could be traced to a person, and says little.
//   Far out is by the modified z-score on the median and the median absolute deviation (MAD), |0.6745 (x − median) / MAD| > 3.5:
//   B. Iglewicz and D. Hoaglin, How to Detect and Handle Outliers, ASQC 1993; NIST/SEMATECH e-Handbook of Statistical Methods,
//   1.3.5.17. Median and MAD are not moved by a few large awards, as a mean and a standard deviation would be.
//   Where more than half received the same (MAD 0), the mean absolute deviation stands in: |x − median| / (1.253314 × it) > 3.5;
//   where all received the same, any other amount stands out.
export const fewestShown = 5;
const farOut = 3.5;

/** What similar complaints received in all, in minor units, from the nearest to the widest. */
export interface SimilarGroups {
  readonly outcome: readonly number[];
  readonly category: readonly number[];
  readonly product: readonly number[];
}

export const noGroups: SimilarGroups = { outcome: [], category: [], product: [] };

export const groupNames = {
  outcome: 'the same product, category and outcome',
  category: 'the same product and category',
  product: 'the same product',
} as const;
export type SimilarGroup = keyof typeof groupNames;

/** The nearest group that is large enough to be shown and compared with; the widest where none is. */
export function nearestGroup(groups: SimilarGroups): { readonly of: SimilarGroup; readonly amounts: readonly number[] } {
  const order = ['outcome', 'category', 'product'] as const;
  const of = order.find((group) => groups[group].length >= fewestShown) ?? 'product';
  return { of, amounts: groups[of] };
}

export interface Distribution {
  readonly count: number;
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly most: number;
}

/** Minor units, rounded to whole ones. Null with fewer than `fewestShown`. */
export function distributionOf(amounts: readonly number[]): Distribution | null {
  if (amounts.length < fewestShown) return null;
  const sorted = amounts.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round(quantile(sorted, share));
  return { count: sorted.length, least: at(0), lowerQuartile: at(0.25), median: at(0.5), upperQuartile: at(0.75), most: at(1) };
}

/** Linear between neighbours (type 7 of Hyndman and Fan 1996). */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

const medianOf = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );

/** Whether the amount stands far out of those; never with fewer than `fewestShown` to compare with. */
export function isUnlike(amount: number, others: readonly number[]): boolean {
  if (others.length < fewestShown) return false;
  const median = medianOf(others);
  const away = others.map((other) => Math.abs(other - median));
  const mad = medianOf(away);
  const distance = Math.abs(amount - median);
  if (mad > 0) return (0.6745 * distance) / mad > farOut;
  const mean = away.reduce((sum, one) => sum + one, 0) / away.length;
  return mean > 0 ? distance / (1.253314 * mean) > farOut : distance > 0;
}
