// Reopens a complaint that was answered, closed, withdrawn or declined. That it was closed no longer counts; that an answer
// was sent still does, so the clock it met stays met. Within the time the organisation chose a handler may do so without saying why;
// after it only whoever gives out work, with the reason.
import { z } from 'zod';
import { may, personBehind } from '#domain/actor.ts';
import { reopeningOf } from '#domain/closing.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { saveClocks } from '#records/clocks.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { tellOfCustomer } from '#records/customer-acts.ts';
import { handlingChoice } from '#records/handling-choices.ts';
import { addMilestone, takeBack } from '#records/milestones.ts';
import { command } from '../command.ts';
import { complaintId, seen } from './inputs.ts';

export const reopenComplaint = command({
  permission: 'handle',
  customer: 'decide',
  input: z.object({
    complaint: complaintId,
    version: seen,
    reason: z
      .string()
      .trim()
      .max(2_000, 'Keep this to 2,000 characters.')
      .default('')
      .describe('Needed once the time to reopen is over'),
  }),
  async run({ complaint: id, version: seen, reason }, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'reopen', seen });
    if (isRefusal(complaint)) return complaint;
    const days = await handlingChoice(tx, 'reopen-days');
    const how = reopeningOf({ closedAt: complaint.closedAt, now, days, assigns: may(actor, 'assign') });
    if (how === 'by-manager') return refuse('reopen.window-over');
    if ((how === 'with-reason' || actor.kind === 'customer') && reason === '')
      return refuse('reopen.reason-needed', { fields: { reason: 'Say why it is opened again.' } });
    await takeBack(tx, id, ['closed', 'withdrawn', 'forwarded-on', 'declined'], now);
    const by = { recorded_by: personBehind(actor), recorded_at: now };
    await addMilestone(tx, { complaint_id: id, id: newId(now), what: 'reopened', at: now, text: reason, ...by });
    const version = await saveComplaint(tx, id, {
      state: 'open',
      closed_at: null,
      declined_as: null,
      not_for_us_reason: null,
      signposted_to: null,
      forwarded: false,
      withdrawn_reason: null,
    });
    await saveClocks(tx, id, rules);
    await tellOfCustomer(tx, { actor, complaint, news: 'customer-asked-for-more', now });
    return { happened: [{ kind: 'complaint-reopened', about: id, was: complaint.state }], reply: { version } };
  },
});
