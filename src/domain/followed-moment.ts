// Moments that follow from what is done with redress, so that nobody need name them too: that an offer was accepted and its redress
// agreed, that the money was paid, that all that was agreed is done. Each counts under every regime whose rules watch for it.
// Not the payment a customer complains of: rules that begin with a payment mean theirs, never ours.
import { triggersOfClocks } from './milestone-way.ts';
import type { RulePack } from './rule-pack.ts';

export const followedMoments = ['acceptance', 'redress-agreed', 'payment-made', 'redress-delivered'] as const;
export type FollowedMoment = (typeof followedMoments)[number];

/** What still stands between a complaint and all its redress being done. */
export interface RedressLeft {
  /** Something was chosen to be done, or offered and accepted. */
  readonly agreed: boolean;
  /** A payment was made. */
  readonly paid: boolean;
  /** Money that was agreed and has not reached the customer. */
  readonly unpaid: boolean;
  /** Promises that are still to be kept. */
  readonly promised: boolean;
}

/** The moments that have come about by now, judged by what is left to do. */
export function momentsReached({ agreed, paid, unpaid, promised }: RedressLeft): FollowedMoment[] {
  if (!agreed || unpaid) return [];
  const money: FollowedMoment[] = paid ? ['payment-made'] : [];
  return promised ? money : [...money, 'redress-delivered'];
}

/** Whether the rules watch for the moment: an agreement they may begin or end with, its delivery they end with. */
export function watches(pack: Pick<RulePack, 'clocks'>, what: FollowedMoment): boolean {
  if (what === 'acceptance' || what === 'redress-agreed') return triggersOfClocks(pack).has(what);
  return pack.clocks.some(({ kind, met, ended }) => kind !== 'return' && (met.includes(what) || ended.includes(what)));
}
