// How probabilities of signals are kept in rows: in ten-thousandths, exact and comparable. Finer than that nobody can tell them apart.
export function inTenThousandths(probability: number): number;
export function inTenThousandths(probability: number | null): number | null;
export function inTenThousandths(probability: number | null): number | null {
  return probability === null ? null : Math.round(probability * 10_000);
}

/** Never quite 0 or 1: a probability that was rounded there is half a ten-thousandth away. */
export function fromTenThousandths(kept: number | null): number | null {
  return kept === null ? null : Math.min(0.99995, Math.max(0.00005, kept / 10_000));
}
