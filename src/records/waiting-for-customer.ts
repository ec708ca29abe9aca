// What follows when a complaint begins to wait for the customer, and when it no longer does: whose turn it is, and the clocks whose
// rule lets them stand still meanwhile. While anything is still open that holds it up, it goes on waiting.
import type { Happening } from '#domain/happening.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { endPause, pausedClocks, pauseWhereAllowed, type Waiting } from './clock-pauses.ts';
import { saveClocks } from './clocks.ts';
import { saveComplaint, stopWaitingForCustomer, waitForCustomer } from './complaints.ts';
import { stillHeldUp } from './information-requests.ts';

const reason = 'awaiting-customer';

/** It waits from `at`. What happened to its clocks by it, for the record. */
export async function beginWaiting(tx: Transaction, waiting: Waiting): Promise<Happening[]> {
  const about = waiting.complaint.id;
  await waitForCustomer(tx, about);
  const clocks = await pauseWhereAllowed(tx, waiting, reason);
  await saveClocks(tx, about, waiting.rules);
  return clocks.length === 0 ? [] : [{ kind: 'clock-paused', about, reason, clocks, at: waiting.at.toISOString() }];
}

/** What happened by it, for the record. Call it after the request is settled. */
export async function goOnAfterWaiting(tx: Transaction, { complaint, rules, at }: Waiting): Promise<Happening[]> {
  const about = complaint.id;
  await saveComplaint(tx, about, {});
  if (await stillHeldUp(tx, about)) return [];
  await stopWaitingForCustomer(tx, about);
  const clocks = (await pausedClocks(tx, about, reason)).map(({ clock }) => clock);
  if (clocks.length === 0) return [];
  await endPause(tx, about, reason, at);
  await saveClocks(tx, about, rules);
  return [{ kind: 'clock-resumed', about, reason, clocks, at: at.toISOString() }];
}

/** A complaint was merged into another, with what it asked of the customer: the other waits in its place. */
export async function takeWaitAlong(tx: Transaction, merged: string, waiting: Waiting): Promise<Happening[]> {
  await endPause(tx, merged, reason, waiting.at);
  return (await stillHeldUp(tx, waiting.complaint.id)) ? beginWaiting(tx, waiting) : [];
}
