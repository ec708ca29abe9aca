// Promises that follow from an agreement: each judged as if it were made by itself, and all of them made or none.
import type { Calendar } from '#domain/calendar.ts';
import { type Day, dayOf } from '#domain/day.ts';
import type { Happening } from '#domain/happening.ts';
import { decidePromiseDay } from '#domain/promise.ts';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { addPromise, promiseOwner } from './promises.ts';

export interface AgreedPromises {
  readonly complaint: string;
  readonly promises: readonly { readonly what: string; readonly owner: string; readonly day: Day }[];
  readonly by: string | null;
  readonly calendar: Calendar;
  /** Whoever notes the agreement has seen the doubts about its days and means them. */
  readonly meant: boolean;
  readonly now: Date;
}

/** What happened: one promise made for each. Refused as a whole when one of them cannot be promised, which the refusal names. */
export async function addPromises(
  tx: Transaction,
  { complaint, promises, by, calendar, meant, now }: AgreedPromises,
): Promise<Happening[] | Refusal> {
  const made: Happening[] = [];
  for (const [at, { what, owner: wanted, day }] of promises.entries()) {
    const owner = await promiseOwner(tx, complaint, wanted);
    if (isRefusal(owner)) return { ...owner, fields: { [`promises.${at}.owner`]: owner.words } };
    const no = decidePromiseDay({ day, today: dayOf(now, calendar.timeZone), calendar, owner, meant });
    if (no) return { ...no, fields: { ...no.fields, [`promises.${at}.day`]: no.fields?.['day'] ?? 'Look at this day again.' } };
    const promise = await addPromise(tx, { complaint, what, owner: owner.id, by, day, calendar, now });
    if (isRefusal(promise)) return promise;
    const facts = { promise: promise.id, owner: owner.id, day, accepted: promise.accepted, follows: null };
    made.push({ kind: 'promise-made', about: complaint, ...facts });
  }
  return made;
}
