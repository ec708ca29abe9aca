// How much a person holds, as one number: each open complaint by its severity, half of that while it waits for somebody else.
// It is a guide for giving work fairly and says nothing about how well anybody works.
import type { Severity } from './complaint.ts';

const weights: Readonly<Record<Severity, number>> = { low: 1, moderate: 2, high: 3, critical: 5 };

export interface Held {
  readonly severity: Severity;
  /** Waiting for the customer, a colleague or a third party. */
  readonly waiting: boolean;
  readonly complaints: number;
}

export const weightOf = (severity: Severity): number => weights[severity];

/** The weight of all that is held; halves may occur. */
export function workloadOf(held: readonly Held[]): number {
  return held.reduce((sum, { severity, waiting, complaints }) => sum + (complaints * weights[severity]) / (waiting ? 2 : 1), 0);
}
