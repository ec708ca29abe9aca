// What else happened when a letter went out, for the record: that the complaint was acknowledged or answered by it, and that a
// clock was given more time.
import type { Happening } from '../happening.ts';
import { acknowledgement } from '../milestone.ts';
import type { Sending } from './sending.ts';

export interface Told {
  readonly about: string;
  readonly at: string;
  readonly channel: string;
}

export interface SetMilestone {
  readonly what: string;
  readonly id: string;
}

export function whatFollows(
  letter: string,
  { outcome, moreTime }: Sending,
  milestone: SetMilestone | null,
  told: Told,
): Happening[] {
  const extended = moreTime.map(
    ({ clock, name, to, reason }): Happening => ({ kind: 'clock-extended', about: told.about, clock, name, to, letter, reason }),
  );
  if (milestone === null) return extended;
  const { id, what } = milestone;
  if (what.startsWith(acknowledgement)) return [...extended, { kind: 'complaint-acknowledged', ...told, milestone: id }];
  if (outcome === null) return extended;
  return [...extended, { kind: 'complaint-answered', ...told, how: what, outcome, milestone: id }];
}
