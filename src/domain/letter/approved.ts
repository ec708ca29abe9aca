// Where a letter stands with the second person who was asked to approve it. Nobody need ask; whoever asked waits for the answer,
// and what was sent back is changed first. An approval covers the letter word for word.
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

/** Why it may not go yet; undefined when it may. `last` is the last time approval was asked, null when never. */
export function whyNotSent(last: Pick<LetterApproval, 'state' | 'covers'> | null): RefusalCode | undefined {
  if (last === null || last.state === 'withdrawn') return undefined;
  if (last.state === 'approved') return last.covers ? undefined : 'letter.changed-since-approved';
  if (last.state === 'waiting') return 'letter.waits-for-approval';
  return last.state === 'sent-back' && last.covers ? 'letter.sent-back' : undefined;
}
