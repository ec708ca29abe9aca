// What follows for colleagues when a customer acts on their own complaint by themselves: whoever handles it hears of it. When a
// colleague notes the same on a customer's behalf nobody is told, since they did it.
import type { Actor } from '#domain/actor.ts';
import type { Complaint } from '#domain/complaint.ts';
import type { NotificationKind } from '#domain/notification.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { notify } from './notifications.ts';

export type CustomerNews = Extract<
  NotificationKind,
  'customer-wrote' | 'customer-answered' | 'customer-decided' | 'customer-asked-for-more'
>;

export async function tellOfCustomer(
  tx: Transaction,
  { actor, complaint, news, now }: { actor: Actor; complaint: Pick<Complaint, 'id' | 'handlerId'>; news: CustomerNews; now: Date },
): Promise<void> {
  if (actor.kind !== 'customer') return;
  await notify(tx, { to: [complaint.handlerId], kind: news, complaint: complaint.id, by: null, facts: {}, now });
}
