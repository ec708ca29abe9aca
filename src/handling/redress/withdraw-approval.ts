// Takes back a request for approval that is no longer needed. Only whoever asked does that.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockApproval, saveApproval } from '#records/approvals.ts';
import { lockFor } from '#records/complaints.ts';
import { command } from '../command.ts';
import { complaintId } from './inputs.ts';

export const withdrawApproval = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, approval: z.uuid() }),
  async run({ complaint, approval: id }, { tx, actor, now }) {
    const found = await lockFor(tx, { actor, complaint, deed: 'decide' });
    if (isRefusal(found)) return found;
    const approval = await lockApproval(tx, complaint, id);
    if (!approval) return refuse('approval.unknown');
    if (approval.state !== 'waiting') return refuse('approval.settled');
    if (approval.askedBy !== personBehind(actor)) return refuse('approval.not-yours');
    await saveApproval(tx, approval, { state: 'withdrawn', decided_by: approval.askedBy, decided_at: now });
    const facts = { approval: id, matter: approval.kind, subject: approval.subject };
    return { happened: [{ kind: 'approval-withdrawn', about: complaint, ...facts }], reply: { id } };
  },
});
