// Declines a complaint that is not for us, or that somebody may not bring to us: with the reason, and where it was forwarded
// or the customer signposted. It stays on the register.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { saveClocks } from '#records/clocks.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { addMilestone } from '#records/milestones.ts';
import { command } from '../command.ts';
import { complaintId, seen, words } from './inputs.ts';

export const declineComplaint = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    version: seen,
    as: z.enum(['not-for-us', 'not-eligible']),
    reason: words('Give the reason, as you would tell the customer.', 10_000),
    signpostedTo: words('Say who can help instead, or that nobody can and why.'),
    forwarded: z.boolean().default(false).describe('We passed it on ourselves, with the customer’s agreement'),
  }),
  async run(input, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: input.complaint, deed: 'decline', seen: input.version });
    if (isRefusal(complaint)) return complaint;
    const { as, reason, signpostedTo, forwarded } = input;
    const by = { recorded_by: personBehind(actor), recorded_at: now };
    const what = forwarded ? 'forwarded-on' : 'declined';
    const text = `${reason}\n\n${signpostedTo}`;
    await addMilestone(tx, { complaint_id: complaint.id, id: newId(now), what, at: now, text, ...by });
    const version = await saveComplaint(tx, complaint.id, {
      state: 'not-for-us',
      declined_as: as,
      not_for_us_reason: reason,
      signposted_to: signpostedTo,
      forwarded,
      closed_at: now,
    });
    await saveClocks(tx, complaint.id, rules);
    return { happened: [{ kind: 'complaint-declined', about: complaint.id, as, forwarded }], reply: { version } };
  },
});
