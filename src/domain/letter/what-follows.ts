// What else happened when a letter went out, for the record: that the complaint was acknowledged or answered by it, or what it
// came to under other rules than the main ones, and that a clock was given more time.
import type { Happening } from '../happening.ts';
import { acknowledgement } from '../milestone.ts';
import type { Sending } from './sending.ts';

export interface Told {
  readonly about: string;
  readonly at: string;
  readonly channel: string;
  /** The rules it was written under, where they are not the main ones. */
  readonly beside: { readonly rulePack: string; readonly name: string } | null;
}

export interface SetMilestone {
  readonly what: string;
  readonly id: string;
}

export function whatFollows(
  letter: string,
  { outcome, moreTime }: Sending,
  milestone: SetMilestone | null,
  { beside, ...told }: Told,
): Happening[] {
  const extended = moreTime.map(
    ({ clock, name, to, reason }): Happening => ({ kind: 'clock-extended', about: told.about, clock, name, to, letter, reason }),
  );
  // An answer under other rules answers their matter; the complaint itself stays as it was.
  if (outcome !== null && beside !== null)
    return [...extended, { kind: 'regime-outcome-recorded', about: told.about, ...beside, outcome }];
  if (milestone === null) return extended;
  const { id, what } = milestone;
  if (what.startsWith(acknowledgement)) return [...extended, { kind: 'complaint-acknowledged', ...told, milestone: id }];
  if (outcome === null) return extended;
  return [...extended, { kind: 'complaint-answered', ...told, how: what, outcome, milestone: id }];
}
