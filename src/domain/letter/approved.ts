// Where a letter stands with the second person who was asked to approve it. Nobody need ask; but whoever asked waits for the
// answer, and a letter that was sent back once goes only when it was approved after all. An approval covers the letter word for
// word.
import type { ApprovalState, SendBackReason } from '../approval.ts';
import type { RefusalCode } from '../refusal.ts';

export interface LetterApproval {
  readonly id: string;
  readonly state: ApprovalState;
  /** It was asked of exactly these words. */
  readonly covers: boolean;
  readonly askedBy: string | null;
  readonly decidedBy: string | null;
  readonly reason: SendBackReason | null;
  readonly words: string;
}

/**
 * Why it may not go yet; undefined when it may. `last` is the last request that waits or was decided on, null when there is none:
 * one taken back or overtaken does not undo what somebody said before.
 */
export function whyNotSent(last: Pick<LetterApproval, 'state' | 'covers'> | null): RefusalCode | undefined {
  if (last === null) return undefined;
  if (last.state === 'approved') return last.covers ? undefined : 'letter.changed-since-approved';
  if (last.state === 'waiting') return 'letter.waits-for-approval';
  return last.covers ? 'letter.sent-back' : 'letter.changed-since-sent-back';
}

/** It was approved as it reads now. */
export const isApproved = (last: Pick<LetterApproval, 'state' | 'covers'> | null): boolean =>
  last !== null && last.state === 'approved' && last.covers;
