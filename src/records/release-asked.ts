// Tells those who approve that money waits for a second person to release it, where a colleague arranged it. They find it on My work.
// What a customer set on its way by accepting is told to its handler instead.
import { type Actor, personBehind } from '#domain/actor.ts';
import { approversFor } from './approvals.ts';
import { notify } from './notifications.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function askRelease(
  tx: Transaction,
  complaint: string,
  payment: string | undefined,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Promise<void> {
  if (payment === undefined || actor.kind !== 'person') return;
  const to = await approversFor(tx, complaint);
  await notify(tx, { to, kind: 'payment-asked', complaint, by: personBehind(actor), facts: { payment }, now });
}
