// Releases a payment. It is done by somebody other than whoever arranged it, and their own authority must reach to all that is
// committed in this kind, and to all redress together.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { beyond, overAuthority } from '#domain/approval.ts';
import { releaseWeight } from '#domain/payment.ts';
import { isRefusal } from '#domain/refusal.ts';
import { houseCurrency, limitsFor } from '#records/authority.ts';
import { besideComplaint } from '#records/beside.ts';
import { optionsOf } from '#records/options.ts';
import { lockPayment, savePayment } from '#records/payments.ts';
import { command } from '../command.ts';
import { ofPayment } from './inputs.ts';

export const approvePayment = command({
  permission: 'handle',
  input: z.object(ofPayment),
  async run({ complaint, payment: id, version: seen }, { tx, actor, now }) {
    const found = await lockPayment(tx, { actor, complaint, payment: id, seen, deed: 'approve' });
    if (isRefusal(found)) return found;
    const by = personBehind(actor);
    const { basis, minor, currency } = found.payment;
    const weight = releaseWeight(found.payment, await optionsOf(tx, complaint), await besideComplaint(tx, complaint));
    const over = beyond(weight, await limitsFor(tx, by), await houseCurrency(tx));
    if (over.length > 0) return overAuthority('approval.over-your-limit', over);
    const version = await savePayment(tx, complaint, id, { state: 'approved', approved_by: by, approved_at: now });
    return { happened: [{ kind: 'payment-approved', about: complaint, payment: id, basis, minor, currency }], reply: { version } };
  },
});
