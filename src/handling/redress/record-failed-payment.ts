// Records that a released payment did not arrive, with the reason. Whoever arranged it is told; it can be taken up again.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { notify } from '#records/notifications.ts';
import { lockPayment, savePayment } from '#records/payments.ts';
import { command } from '../command.ts';
import { ofPayment, said } from './inputs.ts';

export const recordFailedPayment = command({
  permission: 'handle',
  input: z.object({ ...ofPayment, because: said('Say what went wrong.', 2_000) }),
  async run({ complaint, payment: id, version: seen, because }, { tx, actor, now }) {
    const found = await lockPayment(tx, { actor, complaint, payment: id, seen, deed: 'fail' });
    if (isRefusal(found)) return found;
    const by = personBehind(actor);
    const failed = { state: 'failed', failed_because: because, settled_by: by, settled_at: now };
    const version = await savePayment(tx, complaint, id, failed);
    const { basis, minor, currency, arrangedBy } = found.payment;
    await notify(tx, { to: [arrangedBy], kind: 'payment-failed', complaint, by, facts: { payment: id }, now });
    return { happened: [{ kind: 'payment-failed', about: complaint, payment: id, basis, minor, currency }], reply: { version } };
  },
});
