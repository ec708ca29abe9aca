// The quality check: a second person looks at how a complaint was investigated and passes it or sends it back with reasons. Never
// its handler, nor anybody who made a finding that stands: nobody checks their own work. A finding changed afterwards has not
// been looked at, so the check no longer covers it.
import { type Refusal, refuse } from './refusal.ts';

export const qualityStates = ['not-asked', 'asked', 'passed', 'sent-back', 'outdated'] as const;
export type QualityState = (typeof qualityStates)[number];

export const qualityNames: Readonly<Record<QualityState, string>> = {
  'not-asked': 'Not asked',
  asked: 'Waiting for a second person',
  passed: 'Passed',
  'sent-back': 'Sent back',
  outdated: 'Passed, but a finding changed since',
};

export interface QualityCheck {
  readonly checkedAt: Date | null;
  readonly outcome: 'passed' | 'sent-back' | null;
}

/** `latest` is the newest check; `lastFound` when the newest finding was made. */
export function qualityState(latest: QualityCheck | undefined, lastFound: Date | null): QualityState {
  if (!latest) return 'not-asked';
  if (latest.outcome === null) return 'asked';
  if (latest.outcome === 'sent-back') return 'sent-back';
  return lastFound && latest.checkedAt && lastFound > latest.checkedAt ? 'outdated' : 'passed';
}

/** Why this person may not check it. */
export function whyNotChecker(person: string, handler: string | null, finders: readonly (string | null)[]): Refusal | undefined {
  if (person === handler) return refuse('check.own-complaint');
  return finders.includes(person) ? refuse('check.own-finding') : undefined;
}
