// Records that a promise is not kept: why, and that the customer was told, when and how. A new day makes a promise of its own
// that follows this one. It tells nobody by itself; it keeps that the customer was told.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import type { Complaint } from '#domain/complaint.ts';
import { type Day, dayOf } from '#domain/day.ts';
import { decidePromiseDay } from '#domain/promise.ts';
import { isRefusal } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { calendarAsChanged } from '#records/calendar-days.ts';
import { addPromise, type FoundPromise, lockPromise, promiseOwner, savePromise } from '#records/promises.ts';
import { tellCustomer } from '#records/telling.ts';
import { command } from '../command.ts';
import { channel } from '../intake/inputs.ts';
import { dayAsked, decideTold, ofPromise, words } from './inputs.ts';

export const breakPromise = command({
  permission: 'anyone',
  input: ofPromise.extend({
    reason: words('Say why it was not kept.'),
    told: z.object({
      at: z.coerce.date().optional(),
      channel,
      text: words('Say what the customer was told: why, and what happens now.', 10_000),
    }),
    day: dayAsked.nullish().describe('The new day the customer was told; none when it will not be done at all'),
    owner: z.uuid().nullish().describe('Who sees to the new promise; the same owner when left out'),
    meant: z.boolean().default(false),
  }),
  async run({ complaint: id, promise, reason, told, day = null, owner, meant }, { tx, actor, now, rules }) {
    const locked = await lockPromise(tx, { actor, complaint: id, promise, deed: 'break' });
    if (isRefusal(locked)) return locked;
    const at = decideTold(told.at, now);
    if (isRefusal(at)) return at;
    const { found, complaint } = locked;
    const by = personBehind(actor);
    const { channel, text } = told;
    const settled = { settled_at: now, settled_by: by, settled_words: reason };
    await savePromise(tx, id, promise, { state: 'broken', ...settled, told_at: at, told_channel: channel, told_words: text });
    const again = day && (await promiseAgain(tx, { found, complaint, day, owner: owner ?? found.ownerId, meant, by, now, rules }));
    if (isRefusal(again)) return again;
    await tellCustomer(tx, { complaint, at, channel, text, by, now, rules });
    const next = again?.promise ?? null;
    const broken = { kind: 'promise-broken', about: id, promise, day: found.day, told: channel, nextDay: day, next } as const;
    const made = again ? [{ kind: 'promise-made', about: id, ...again } as const] : [];
    return { happened: [broken, ...made], reply: { id: promise, next } };
  },
});

interface Again {
  readonly found: FoundPromise;
  readonly complaint: Complaint;
  readonly day: Day;
  readonly owner: string;
  readonly meant: boolean;
  readonly by: string | null;
  readonly now: Date;
  readonly rules: Rules;
}

/** The same promised anew for another day: what the record says of it, or why that day or owner cannot be. */
async function promiseAgain(tx: Transaction, { found, complaint, day, owner: wanted, meant, by, now, rules }: Again) {
  const owner = await promiseOwner(tx, complaint.id, wanted);
  if (isRefusal(owner)) return owner;
  const calendar = await calendarAsChanged(tx, complaint.calendar, rules);
  const no = decidePromiseDay({ day, today: dayOf(now, calendar.timeZone), calendar, owner, meant });
  if (no) return no;
  const same = { complaint: complaint.id, what: found.what, to: found.to, follows: found.id };
  const added = await addPromise(tx, { ...same, owner: owner.id, by, day, calendar, now });
  if (isRefusal(added)) return added;
  return { promise: added.id, owner: owner.id, day, accepted: added.accepted, follows: found.id };
}
