// Payment: money on its way to the customer. It is to be paid, released by somebody other than whoever arranged it and whose authority
// reaches so far, then paid with proof, or failed with the reason and tried again.
//   to be paid → approved → paid · failed → to be paid
import type { Actor } from './actor.ts';
import { personBehind } from './actor.ts';
import { moneyWeight, type Weight } from './approval.ts';
import { committedBy, type Option } from './option.ts';
import type { Beside, RedressBasis } from './redress.ts';
import type { RefusalCode } from './refusal.ts';

export const paymentStates = ['to-be-paid', 'approved', 'paid', 'failed'] as const;
export type PaymentState = (typeof paymentStates)[number];

export const paymentStateNames: Readonly<Record<PaymentState, string>> = {
  'to-be-paid': 'To be paid',
  approved: 'Released, not paid yet',
  paid: 'Paid',
  failed: 'Did not arrive',
};

export interface Payment {
  readonly id: string;
  readonly state: PaymentState;
  readonly arrangedBy: string | null;
}

export const paymentDeeds = ['approve', 'pay', 'fail', 'retry'] as const;
export type PaymentDeed = (typeof paymentDeeds)[number];

const from: Readonly<Record<PaymentDeed, PaymentState>> = {
  approve: 'to-be-paid',
  pay: 'approved',
  fail: 'approved',
  retry: 'failed',
};

/** Why the actor may not do this to the payment now. */
export function whyNotPayment(deed: PaymentDeed, payment: Payment, actor: Actor): RefusalCode | undefined {
  if (payment.state !== from[deed])
    return deed === 'pay' && payment.state === 'to-be-paid' ? 'payment.not-approved' : 'payment.stands-otherwise';
  return deed === 'approve' && payment.arrangedBy === personBehind(actor) ? 'payment.own' : undefined;
}

/**
 * What releasing a payment weighs: all that is committed in its kind, and all redress together, on the complaint and on others of its
 * customer. So releasing the parts one by one passes no limit that the whole would not; other kinds ask nothing of who releases this.
 */
export function releaseWeight(
  { basis, minor }: { readonly basis: RedressBasis; readonly minor: number },
  options: readonly Option[],
  beside: Beside,
): Weight {
  const all = committedBy(options, []);
  const after = { ...all, [basis]: Math.max(all[basis] ?? 0, minor) };
  return moneyWeight({ ...all, [basis]: 0 }, after, beside);
}
