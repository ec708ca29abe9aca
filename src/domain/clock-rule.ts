// A clock as a rule pack states it: what must be done, counted from what, with each value dated and cited.
// Invariant: the value that holds is chosen by the date the rule names (received, first made, period end), never by today.
// Not a running clock: that is a rule put to a complaint's facts (clock.ts).
import type { Citation, Dated } from './citation.ts';
import type { Condition } from './condition.ts';
import type { PauseReason } from './stopped-time.ts';
import type { Counted, Length, Start, TimeLimit } from './time-limit.ts';
import type { Trigger } from './trigger.ts';

/**
 * duty: we must act by then, and are late after. own-target: the organisation's own wish, never a breach.
 * window: something may be done until then (refer, accept, treat as resolved), and is closed after.
 * return: a duty of the organisation, once a period, not of one complaint.
 */
export const CLOCK_KINDS = ['duty', 'own-target', 'window', 'return'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** What an organisation may choose for itself, where the rule leaves it open. */
export const LOCAL_CHOICES = ['length', 'target', 'receiptRoll'] as const;
export type LocalChoice = (typeof LOCAL_CHOICES)[number];

/** More time, and what it takes to have it. `most` is how often in the life of one complaint. */
export type ExtensionRule = Citation & {
  readonly gives:
    | { readonly kind: 'adds'; readonly limit: Counted }
    | { readonly kind: 'becomes'; readonly limit: Counted }
    | { readonly kind: 'agreed' };
  readonly most: number | 'any';
  readonly reasons: readonly string[];
  readonly letter?: string | undefined;
  readonly approval?: 'manager' | 'senior' | undefined;
  readonly consent: boolean;
  readonly beforeDue: boolean;
};

export type ClockValue = Citation &
  Dated & {
    readonly limit: TimeLimit;
    readonly pauses: readonly PauseReason[];
    readonly extensions: readonly ExtensionRule[];
  };

export type ClockRule = {
  readonly id: string;
  readonly name: string;
  readonly kind: ClockKind;
  readonly duty: string;
  readonly starts: Start;
  /** Counting begins again each time this happens: news 'every 20 working days'. */
  readonly restarts?: Trigger | undefined;
  readonly when?: Condition | undefined;
  readonly datedBy: Trigger;
  readonly stage?: string | undefined;
  /** A role the pack names under `calendars`; the organisation says which calendar plays it. */
  readonly calendar: string;
  readonly met: readonly Trigger[];
  /** Ends the clock without meeting it: nothing is owed any more. */
  readonly ended: readonly Trigger[];
  /** Letters any one of which does the duty. */
  readonly letters: readonly string[];
  readonly atRisk: 'last-quarter' | Length;
  /** Where the duty is a share of all complaints ('95 % within 20 working days'). */
  readonly share?: number | undefined;
  readonly local: readonly LocalChoice[];
  readonly values: readonly ClockValue[];
};
