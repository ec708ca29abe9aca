// What follows when the customer has sent what was asked, or it is no longer asked: with nothing more open that holds the complaint
// up, it waits for us again and the clocks that stood still for them run on. While anything is still open, it goes on waiting.
import type { Happening } from '#domain/happening.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { endPause, pausedClocks, type Waiting } from './clock-pauses.ts';
import { saveClocks } from './clocks.ts';
import { saveComplaint, stopWaitingForCustomer } from './complaints.ts';
import { stillHeldUp } from './information-requests.ts';

const reason = 'awaiting-customer';

/** What happened by it, for the record. Call it after the request is settled. */
export async function goOnAfterWaiting(
  tx: Transaction,
  { complaint, rules, at }: Omit<Waiting, 'complaint'> & { readonly complaint: { readonly id: string } },
): Promise<Happening[]> {
  const about = complaint.id;
  await saveComplaint(tx, about, {});
  if (await stillHeldUp(tx, about)) return [];
  await stopWaitingForCustomer(tx, about);
  const clocks = await pausedClocks(tx, about, reason);
  if (clocks.length === 0) return [];
  await endPause(tx, about, reason, at);
  await saveClocks(tx, about, rules);
  return [{ kind: 'clock-resumed', about, reason, clocks, at: at.toISOString() }];
}
