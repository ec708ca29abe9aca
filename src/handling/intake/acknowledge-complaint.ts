// Records that the complaint was acknowledged: when, and by which channel. It sends nothing; the clock that asks for it is met.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { acknowledgement } from '#domain/milestone.ts';
import { decideReceived } from '#domain/received.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { milestoneAt } from '#domain/stage-of-decision.ts';
import { newId } from '#platform/new-id.ts';
import { saveClocks } from '#records/clocks.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { addMilestone } from '#records/milestones.ts';
import { command } from '../command.ts';
import { channel, complaintId } from './inputs.ts';

export const acknowledgeComplaint = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    at: z.coerce.date().optional(),
    channel,
    text: z.string().trim().max(10_000).default(''),
  }),
  async run(input, { tx, actor, now, rules }) {
    const at = decideReceived(input.at, now);
    if (isRefusal(at)) return at;
    const complaint = await lockFor(tx, { actor, complaint: input.complaint, deed: 'acknowledge' });
    if (isRefusal(complaint)) return complaint;
    if (at < complaint.receivedAt) return refuse('milestone.before-receipt');
    const id = newId(now);
    await addMilestone(tx, {
      complaint_id: complaint.id,
      id,
      what: milestoneAt(acknowledgement, complaint.level, rules.packs.get(complaint.rulePack)),
      at,
      channel: input.channel,
      text: input.text,
      recorded_by: personBehind(actor),
      recorded_at: now,
    });
    const version = await saveComplaint(tx, complaint.id, { customer_told_at: at });
    await saveClocks(tx, complaint.id, rules);
    const facts = { at: at.toISOString(), channel: input.channel, milestone: id };
    return { happened: [{ kind: 'complaint-acknowledged', about: complaint.id, ...facts }], reply: { version } };
  },
});
