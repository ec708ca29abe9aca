// Whether what arrives has moved away from what was read before: the likelihoods of a week, in ten equal bands, against those of the
// weeks before, by the population stability index
//
//   PSI = Σ (now − before) × ln(now ÷ before), over the shares of each band
//
// Two samples of the same kind differ too: by chance alone PSI × n·m ÷ (n + m) is spread like chi-squared with nine degrees of freedom
// (Yurdakul, 2018). A move is told only where it is beyond both one tenth, the usual rule of thumb, and what one week in a hundred
// would show by chance.
export const bands = 10;

/** Beyond this one sample in a hundred lies by chance: chi-squared with nine degrees of freedom. */
const oneInAHundred = 21.666;
const worthALook = 0.1;
const much = 0.25;
/** Fewer contacts than this say nothing. */
export const fewestToCompare = 30;

/** An empty band counts as half a contact, so that no share is nothing. */
function shares(counts: readonly number[]): number[] {
  const filled = counts.map((count) => Math.max(count, 0.5));
  const all = filled.reduce((sum, count) => sum + count, 0);
  return filled.map((count) => count / all);
}

export function stabilityIndex(before: readonly number[], now: readonly number[]): number {
  const [was, is] = [shares(before), shares(now)];
  return was.reduce((sum, share, band) => sum + ((is[band] ?? 0) - share) * Math.log((is[band] ?? 0) / share), 0);
}

export type Drift = 'too-few' | 'steady' | 'moved' | 'moved-much';

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

export function driftOf(before: readonly number[], now: readonly number[]): Drift {
  const [m, n] = [sumOf(before), sumOf(now)];
  if (m < fewestToCompare || n < fewestToCompare) return 'too-few';
  const index = stabilityIndex(before, now);
  if (index < worthALook || index < oneInAHundred * (1 / n + 1 / m)) return 'steady';
  return index < much ? 'moved' : 'moved-much';
}

export const driftInWords: Readonly<Record<Drift, string>> = {
  'too-few': 'Too few contacts to compare.',
  steady: 'What arrives reads as it did in the weeks before.',
  moved: 'What arrives reads somewhat differently from the weeks before. See whether the signals still hit.',
  'moved-much':
    'What arrives reads very differently from the weeks before. Look at some, and fit the weights anew if the signals miss.',
};
