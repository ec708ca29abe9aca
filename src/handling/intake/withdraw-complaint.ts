// Records that the customer withdrew the complaint: what they said, and by which channel. Only the customer withdraws; a
// complaint we do not want to answer is still to be answered.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { saveClocks } from '#records/clocks.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { tellOfCustomer } from '#records/customer-acts.ts';
import { addMilestone } from '#records/milestones.ts';
import { command } from '../command.ts';
import { channel, complaintId, seen, words } from './inputs.ts';

export const withdrawComplaint = command({
  permission: 'handle',
  customer: 'decide',
  input: z.object({ complaint: complaintId, version: seen, channel, said: words('Say what the customer told us.', 10_000) }),
  async run({ complaint: id, version: seen, channel, said }, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'withdraw', seen });
    if (isRefusal(complaint)) return complaint;
    const by = { recorded_by: personBehind(actor), recorded_at: now };
    await addMilestone(tx, { complaint_id: id, id: newId(now), what: 'withdrawn', at: now, channel, text: said, ...by });
    const version = await saveComplaint(tx, id, { state: 'withdrawn', withdrawn_reason: said, closed_at: now });
    await saveClocks(tx, id, rules);
    await tellOfCustomer(tx, { actor, complaint, news: 'customer-asked-for-more', now });
    return { happened: [{ kind: 'complaint-withdrawn', about: id, channel }], reply: { version } };
  },
});
