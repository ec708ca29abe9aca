// Takes up a payment that did not arrive: it is to be paid again, and is released again by somebody else.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockPayment, savePayment } from '#records/payments.ts';
import { command } from '../command.ts';
import { ofPayment } from './inputs.ts';

export const retryPayment = command({
  permission: 'handle',
  input: z.object(ofPayment),
  async run({ complaint, payment: id, version: seen }, { tx, actor, now }) {
    const found = await lockPayment(tx, { actor, complaint, payment: id, seen, deed: 'retry' });
    if (isRefusal(found)) return found;
    const again = { arranged_by: personBehind(actor), arranged_at: now, approved_by: null, approved_at: null };
    const version = await savePayment(tx, complaint, id, { state: 'to-be-paid', ...again, settled_by: null, settled_at: null });
    const { basis, minor, currency } = found.payment;
    return { happened: [{ kind: 'payment-retried', about: complaint, payment: id, basis, minor, currency }], reply: { version } };
  },
});
