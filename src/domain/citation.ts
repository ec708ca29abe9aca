// Where a rule comes from and how far it can be trusted, and which of several dated values holds.
// Invariant: a value that nobody has checked against its source says so (unconfirmed) wherever it is shown.
import type { Day } from './day.ts';

/** V1: the instrument itself was read. V2: a credible account of it. K: general knowledge, not checked. */
export type Evidence = 'V1' | 'V2' | 'K';
export type Sure = 'high' | 'medium' | 'low';

export type Citation = {
  readonly source: string;
  readonly evidence: Evidence;
  readonly sure: Sure;
  readonly unconfirmed: boolean;
  readonly url?: string | undefined;
  readonly note?: string | undefined;
};

/** A value of a rule and the first day it holds for. */
export type Dated = { readonly from: Day };

/** The value in force on a day: the latest that had begun. Null before the first began. */
export function valueOn<Value extends Dated>(values: readonly Value[], on: Day): Value | null {
  let held: Value | null = null;
  for (const value of values) if (value.from <= on && (held === null || value.from >= held.from)) held = value;
  return held;
}

/** 'DISP 1.6.2R' or 'DISP 1.6.2R (unconfirmed)'. */
export function citeInWords(citation: Citation): string {
  return citation.unconfirmed ? `${citation.source} (unconfirmed)` : citation.source;
}
