// How rare a count is where so many were to be expected: the upper tail of the negative binomial, the distribution of a count whose
// rate is itself only known from what was counted before (a gamma posterior), or swings from day to day by more than chance.

/**
 * P(X >= count) for mean `mean` > 0 and size `size` > 0 (variance = mean + mean²/size; a Poisson count is the limit of a great
 * size). Summed upwards from `count` in logarithms, so that tails of 1e-300 keep their digits. Source: Johnson, Kemp & Kotz,
 * Univariate Discrete Distributions (3rd ed., 2005), section 5.1.
 */
export function chanceOfAtLeast(count: number, { mean, size }: { readonly mean: number; readonly size: number }): number {
  if (count <= 0) return 1;
  if (!(mean > 0 && size > 0)) throw new RangeError(`mean ${mean} and size ${size} must be above 0`);
  const step = Math.log(mean / (mean + size));
  // ln P(X = count), by the product of its ratios from 0 up.
  let log = -size * Math.log1p(mean / size);
  for (let at = 0; at < count; at += 1) log += step + Math.log((size + at) / (at + 1));
  const first = Math.exp(log);
  if (first === 0) return Number.MIN_VALUE;
  if (count <= mean) return Math.min(1, 1 - below(count, { mean, size }));
  let [sum, term] = [first, first];
  for (let at = count; term > sum * 1e-12; at += 1) {
    term *= ((size + at) / (at + 1)) * (mean / (mean + size));
    sum += term;
  }
  return Math.min(1, sum);
}

/** P(X < count), summed from 0: exact enough where the count is not above the mean. */
function below(count: number, { mean, size }: { readonly mean: number; readonly size: number }): number {
  let log = -size * Math.log1p(mean / size);
  const step = Math.log(mean / (mean + size));
  let sum = 0;
  for (let at = 0; at < count; at += 1) {
    sum += Math.exp(log);
    log += step + Math.log((size + at) / (at + 1));
  }
  return sum;
}
