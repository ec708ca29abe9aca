// The right of reply: whoever is complained about hears what is said of them and may answer before anything is found against
// them. It is had when they answered, when they said they would not, or when somebody wrote down why it is not needed. Being
// asked is not enough: an unanswered request is chased, or waived with the reason.
import type { ContributionState } from './contribution.ts';

export const replyStates = ['not-asked', 'asked', 'given', 'declined', 'waived'] as const;
export type ReplyState = (typeof replyStates)[number];

export const replyNames: Readonly<Record<ReplyState, string>> = {
  'not-asked': 'Not asked yet',
  asked: 'Asked, no answer yet',
  given: 'Has replied',
  declined: 'Declined to reply',
  waived: 'Not needed, with the reason',
};

/** From the requests for their reply and whether it was waived. */
export function replyState(asked: readonly ContributionState[], waived: boolean): ReplyState {
  if (asked.includes('received')) return 'given';
  if (asked.includes('declined')) return 'declined';
  if (waived) return 'waived';
  return asked.includes('asked') ? 'asked' : 'not-asked';
}

/** Whether they had their right, so that something may be found against them. */
export const isHeard = (state: ReplyState): boolean => state === 'given' || state === 'declined' || state === 'waived';
