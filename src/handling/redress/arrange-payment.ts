// Puts the money of a chosen option on its way where no offer is needed: a refund that is owed, a statutory payment. An amount far from
// what similar cases received is questioned once.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { committedBy } from '#domain/option.ts';
import { totalOf } from '#domain/redress.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { isUnlike } from '#domain/similar-redress.ts';
import { lockOption } from '#records/options.ts';
import { arrangePayments, similarAmounts } from '#records/payments.ts';
import { askRelease } from '#records/release-asked.ts';
import { command } from '../command.ts';
import { complaintId, maybeSaid, optionId, seen } from './inputs.ts';

export const arrangePayment = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    option: optionId,
    version: seen,
    unlike: maybeSaid(2_000).describe('Why this case differs, where the amount stands out from what similar cases received'),
  }),
  async run({ complaint, option: id, version: seen, unlike }, { tx, actor, now }) {
    const found = await lockOption(tx, { actor, complaint, option: id, deed: 'pay', seen });
    if (isRefusal(found)) return found;
    const { option, all } = found;
    if (option.state !== 'chosen') return refuse('payment.option-not-chosen');
    if (option.hold.paid) return refuse('payment.arranged-already');
    if (option.hold.offered) return refuse('option.offered');
    const stands = isUnlike(totalOf(committedBy(all, [])), await similarAmounts(tx, complaint));
    if (stands && unlike === '') return refuse('offer.unlike-similar');
    const by = personBehind(actor);
    const [first, ...rest] = await arrangePayments(tx, complaint, option, { by, now });
    if (!first) return refuse('option.has-no-money');
    await askRelease(tx, complaint, first.payment, { actor, now });
    const told = (one: typeof first) => ({ kind: 'payment-arranged' as const, about: complaint, ...one, unlikeSimilar: stands });
    return { happened: [told(first), ...rest.map(told)], reply: { payments: [first, ...rest].map(({ payment }) => payment) } };
  },
});
