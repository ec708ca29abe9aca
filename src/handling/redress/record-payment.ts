// Records that a released payment was made: on which day, by which means, and with which file as proof. Once all that was agreed
// is paid, rules that watch for it count it.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { instantAt } from '#domain/day.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { calendarAsChanged } from '#records/calendar-days.ts';
import { setReached } from '#records/followed-moments.ts';
import { organisationDay } from '#records/handlers.ts';
import { isKeptFile, lockPayment, savePayment } from '#records/payments.ts';
import { command } from '../command.ts';
import { day, maybeSaid, ofPayment } from './inputs.ts';

export const recordPayment = command({
  permission: 'handle',
  input: z.object({
    ...ofPayment,
    on: day,
    method: maybeSaid(200).describe('How it was paid: bank transfer, cheque, credit to the account'),
    proof: z.uuid('Choose the file that proves it.').describe('A file of the complaint'),
  }),
  async run({ complaint, payment: id, version: seen, on, method, proof }, { tx, actor, now, rules }) {
    const found = await lockPayment(tx, { actor, complaint, payment: id, seen, deed: 'pay' });
    if (isRefusal(found)) return found;
    if (on > (await organisationDay(tx, now))) return refuse('payment.in-future');
    if (!(await isKeptFile(tx, complaint, proof))) return refuse('payment.no-proof');
    const settled = { settled_by: personBehind(actor), settled_at: now };
    const version = await savePayment(tx, complaint, id, { state: 'paid', paid_on: on, method, proof, ...settled });
    const { basis, minor, currency } = found.payment;
    const facts = { payment: id, basis, minor, currency, on, proof };
    const { timeZone } = await calendarAsChanged(tx, found.complaint.calendar, rules);
    const noon = instantAt(on, '12:00', timeZone);
    const at = noon < now ? noon : now;
    const followed = await setReached(tx, { complaint, at, by: settled.settled_by, now, rules });
    return { happened: [{ kind: 'payment-made', about: complaint, ...facts }, ...followed], reply: { version } };
  },
});
