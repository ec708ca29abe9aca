// Closes a complaint that has been answered: nothing is owed on it any more. It can be reopened.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { saveClocks } from '#records/clocks.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { addMilestone } from '#records/milestones.ts';
import { command } from '../command.ts';
import { complaintId, seen } from './inputs.ts';

export const closeComplaint = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, version: seen }),
  async run({ complaint: id, version: seen }, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'close', seen });
    if (isRefusal(complaint)) return complaint;
    const by = personBehind(actor);
    await addMilestone(tx, { complaint_id: id, id: newId(now), what: 'closed', at: now, recorded_by: by, recorded_at: now });
    const version = await saveComplaint(tx, id, { state: 'closed', closed_at: now });
    await saveClocks(tx, id, rules);
    return { happened: [{ kind: 'complaint-closed', about: id, outcome: complaint.outcome }], reply: { version } };
  },
});
