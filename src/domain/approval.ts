// Approval: a second person, with the authority, agrees to what somebody asks to do: an option, an offer, an admission of
// liability, a letter, more time. It stands for exactly what was asked, by its digest: change one word or one penny, or what else is committed
// on the complaint, and it no longer covers the act. Approving does nothing itself; whoever asked then does it. Only more time is
// given with the approval, where nothing is left to do: a clock should not run out while an approved request lies about.
//   waiting → approved · sent back (with a reason) · withdrawn (by whoever asked) · overtaken (asked again, or changed since)
import { canonicalJson } from './audit-entry.ts';
import type { PersonActor } from './actor.ts';
import { excessInWords, type Limits, overLiability, overLimits } from './authority.ts';
import type { Currency } from './currency.ts';
import { type Amounts, type Beside, plus, totalOf } from './redress.ts';
import { type Refusal, refuse } from './refusal.ts';

export const approvalKinds = {
  option: 'A solution',
  offer: 'Offers to the customer',
  liability: 'Admitting liability',
  letter: 'A letter',
  time: 'More time',
} as const;
export type ApprovalKind = keyof typeof approvalKinds;

export const approvalStates = ['waiting', 'approved', 'sent-back', 'withdrawn', 'overtaken'] as const;
export type ApprovalState = (typeof approvalStates)[number];

export const sendBackReasons = {
  understanding: 'What the customer says is not understood or answered',
  evidence: 'The evidence does not carry it yet',
  reasons: 'The reasons are not clear enough',
  'too-much': 'It is more than the case calls for',
  'too-little': 'It is less than the case calls for',
  risk: 'A risk is not dealt with',
  wording: 'The words need work',
  other: 'Something else',
} as const;
export type SendBackReason = keyof typeof sendBackReasons;

/** What an approval would allow: amounts before and after the act by basis, or the cost of admitting liability. */
export interface Weight {
  readonly before: Amounts;
  readonly after: Amounts;
  readonly liability: number | null;
  /** How many other complaints of the same customer are in both sums; absent where none is. */
  readonly others?: number;
}

export const weightless: Weight = { before: {}, after: {}, liability: null };

/** What an act with money weighs: the complaint before and after it, and in both what is committed to its customer on others. */
export function moneyWeight(before: Amounts, after: Amounts, { amounts, complaints }: Beside): Weight {
  if (complaints === 0) return { before, after, liability: null };
  return { before: plus(before, amounts), after: plus(after, amounts), liability: null, others: complaints };
}

/** What it comes to in minor units: what the act adds, and what is committed with it, others of the same customer among it. */
export interface Price {
  readonly adds: number;
  readonly total: number;
  readonly others: number;
}

/** Null for what has no price. */
export function priceOf({ before, after, liability, others = 0 }: Weight): Price | null {
  if (liability !== null) return { adds: liability, total: liability, others: 0 };
  const [had, has] = [totalOf(before), totalOf(after)];
  return has === 0 && had === 0 ? null : { adds: has - had, total: has, others };
}

/** What is approved, word for word and penny for penny, as the text that its digest is taken of. */
export const asAsked = (kind: ApprovalKind, content: object, weight: Weight): string => canonicalJson({ kind, content, weight });

/** What is asked about, as it is now: whatever the digest is taken of, and what it weighs. */
export interface ApprovalSubject {
  readonly digest: string;
  readonly weight: Weight;
}

export interface Approval {
  readonly id: string;
  readonly complaint: string;
  readonly kind: ApprovalKind;
  readonly subject: string;
  readonly digest: string;
  readonly state: ApprovalState;
  readonly askedBy: string;
}

/** Why this person's authority does not reach so far, in words; empty when it does. */
export function beyond({ before, after, liability, others = 0 }: Weight, limits: Limits, currency: Currency): string[] {
  const admitted = liability === null ? [] : overLiability(liability, limits).map((one) => excessInWords(one, currency));
  return [...overLimits(before, after, limits).map((one) => excessInWords(one, currency, others)), ...admitted];
}

export interface Deciding {
  readonly actor: PersonActor;
  /** The digest of what the person was looking at. */
  readonly seen: string;
  /** What the subject is now; undefined when it is gone. */
  readonly now: ApprovalSubject | undefined;
  /** Who handles the complaint: more time for it is approved by somebody else. */
  readonly handler?: string | null;
}

/** Why the person may not decide on it: their own, settled, or not what they looked at. */
export function whyNotDecided(approval: Approval, { actor, seen, now }: Deciding): Refusal | undefined {
  if (approval.state !== 'waiting') return refuse('approval.settled', { facts: { state: approval.state } });
  if (approval.askedBy === actor.id) return refuse('approval.own');
  return seen === approval.digest && now?.digest === approval.digest ? undefined : refuse('approval.changed-since');
}

/** Why the person may not approve it: besides the above, their own authority must reach so far. */
export function whyNotApproved(
  approval: Approval,
  deciding: Deciding & { limits: Limits; currency: Currency },
): Refusal | undefined {
  const no = whyNotDecided(approval, deciding);
  if (no) return no;
  if (approval.kind === 'time' && deciding.handler === deciding.actor.id) return refuse('clock.needs-approver');
  const over = beyond(deciding.now?.weight ?? weightless, deciding.limits, deciding.currency);
  return over.length === 0 ? undefined : overAuthority('approval.over-your-limit', over);
}

/** A refusal that says how far the authority reaches, and what to do: ask somebody who may. */
export function overAuthority(code: 'authority.exceeded' | 'approval.over-your-limit', over: readonly string[]): Refusal {
  const [first = ''] = over;
  const says = `${first.charAt(0).toUpperCase()}${first.slice(1)}${over.length > 1 ? `; ${over.slice(1).join('; ')}` : ''}.`;
  const then =
    code === 'authority.exceeded'
      ? 'Nothing was decided, and what you wrote is kept. Ask somebody with the authority to approve it.'
      : 'It still waits for somebody whose authority reaches that far.';
  return refuse(code, { words: `${says} ${then}`, facts: { over } });
}
