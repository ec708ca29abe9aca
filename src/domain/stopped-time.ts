// Time that does not count: pauses for a reason the rule allows, and suspension windows the regulator declared.
// Invariant: a day is either counted or stopped, never both; the day a pause begins is stopped, the day it ends counts.
// A suspension window is stopped on both its first and last day, as instruments write them.
import type { Circumstances, Condition } from './condition.ts';
import { holds } from './condition.ts';
import type { Citation } from './citation.ts';
import { addDays, type Day, endOfDay, startOfDay } from './day.ts';

export const PAUSE_REASONS = {
  'awaiting-customer': 'waiting for the customer',
  'awaiting-third-party': 'waiting for somebody outside',
  'customer-asked': 'the customer asked to wait',
  'evidence-unavailable': 'waiting for evidence that cannot be had yet',
  'court-or-police': 'a court or the police are dealing with the matter',
  safeguarding: 'a safeguarding inquiry comes first',
  'strike-or-closure': 'strike or closure',
} as const;
export type PauseReason = keyof typeof PAUSE_REASONS;

/** A pause as it happened: `resumed` is null while it lasts. Instants too, for clocks in hours. */
export type Pause = {
  readonly reason: PauseReason;
  readonly paused: Day;
  readonly resumed: Day | null;
  readonly pausedAt?: Date | undefined;
  readonly resumedAt?: Date | undefined;
};

/** A window in which a regulator lets no time run, for the complaints it names. `to` is null while its end is unknown. */
export type SuspensionWindow = Citation & {
  readonly id: string;
  readonly name: string;
  readonly when?: Condition | undefined;
  readonly from: Day;
  readonly to: Day | null;
  readonly clocks: 'all' | readonly string[];
  readonly retention: boolean;
};

/** A stretch of stopped days, first to last, both stopped; open-ended while `to` is null. */
export type Stopped = {
  readonly from: Day;
  readonly to: Day | null;
  readonly by: 'pause' | 'window';
  readonly why: string;
  readonly fromAt?: Date | undefined;
  readonly toAt?: Date | undefined;
};

/** The stretches stopped by pauses for reasons this rule allows. Other pauses of the complaint leave this clock running. */
export function stoppedByPauses(pauses: readonly Pause[], allowed: readonly PauseReason[]): Stopped[] {
  return pauses
    .filter((pause) => allowed.includes(pause.reason))
    .map((pause) => ({
      from: pause.paused,
      to: pause.resumed === null ? null : addDays(pause.resumed, -1),
      by: 'pause' as const,
      why: PAUSE_REASONS[pause.reason],
      fromAt: pause.pausedAt,
      toAt: pause.resumedAt,
    }));
}

/** The stretches stopped by windows that reach this complaint and, where one is named, this clock. */
export function stoppedByWindows(windows: readonly SuspensionWindow[], of: Circumstances, clock: string): Stopped[] {
  return reaching(windows, of, (window) => window.clocks === 'all' || window.clocks.includes(clock));
}

/** The stretches in which a period for keeping records does not run. */
export function retentionStoppedBy(windows: readonly SuspensionWindow[], of: Circumstances): Stopped[] {
  return reaching(windows, of, (window) => window.retention);
}

function reaching(
  windows: readonly SuspensionWindow[],
  of: Circumstances,
  reaches: (window: SuspensionWindow) => boolean,
): Stopped[] {
  return windows
    .filter((window) => reaches(window) && holds(window.when, of))
    .map((window) => ({ from: window.from, to: window.to, by: 'window' as const, why: window.name }));
}

/** The stretch a day falls in, or null when the day counts. */
export function stoppedOn(stretches: readonly Stopped[], day: Day): Stopped | null {
  return stretches.find((one) => one.from <= day && (one.to === null || day <= one.to)) ?? null;
}

/** A stretch as instants: from its own instants where known, else from the first instant of its days. */
export function asInstants(stretch: Stopped, timeZone: string): { from: number; to: number } {
  const from = (stretch.fromAt ?? startOfDay(stretch.from, timeZone)).getTime();
  const end = stretch.toAt ?? (stretch.to === null ? null : endOfDay(stretch.to, timeZone));
  return { from, to: end === null ? Number.POSITIVE_INFINITY : end.getTime() };
}
