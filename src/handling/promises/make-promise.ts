// Promises a customer something: what, by which day, and who sees to it. An owner other than whoever makes it is asked and says
// yes or no; a day that looks hard to keep is questioned first.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { dayOf } from '#domain/day.ts';
import { decidePromiseDay } from '#domain/promise.ts';
import { isRefusal } from '#domain/refusal.ts';
import { calendarAsChanged } from '#records/calendar-days.ts';
import { lockFor } from '#records/complaints.ts';
import { addPromise, promiseOwner } from '#records/promises.ts';
import { command } from '../command.ts';
import { complaintId, dayAsked, words } from './inputs.ts';

export const makePromise = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    what: words('Say what is promised, as the customer would understand it.'),
    owner: z.uuid('Choose who sees to it.'),
    day: dayAsked,
    meant: z.boolean().default(false).describe('That the day is meant, whatever speaks against it'),
  }),
  async run({ complaint: id, what, owner: wanted, day, meant }, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'promise' });
    if (isRefusal(complaint)) return complaint;
    const owner = await promiseOwner(tx, id, wanted);
    if (isRefusal(owner)) return owner;
    const calendar = await calendarAsChanged(tx, complaint.calendar, rules);
    const no = decidePromiseDay({ day, today: dayOf(now, calendar.timeZone), calendar, owner, meant });
    if (no) return no;
    const made = await addPromise(tx, { complaint: id, what, owner: owner.id, by: personBehind(actor), day, calendar, now });
    if (isRefusal(made)) return made;
    const facts = { promise: made.id, owner: owner.id, day, accepted: made.accepted, follows: null };
    return { happened: [{ kind: 'promise-made', about: id, ...facts }], reply: made };
  },
});
