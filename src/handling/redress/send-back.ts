// Sends back what a colleague asked approval for, with a reason from the list and words: what would make it right.
import { z } from 'zod';
import { type SendBackReason, sendBackReasons, whyNotDecided } from '#domain/approval.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { approvalSubject } from '#records/approval-subjects.ts';
import { lockApproval, saveApproval } from '#records/approvals.ts';
import { lockFor } from '#records/complaints.ts';
import { notify } from '#records/notifications.ts';
import { command } from '../command.ts';
import { complaintId, said } from './inputs.ts';

export const sendBack = command({
  permission: 'approve',
  input: z.object({
    complaint: complaintId,
    approval: z.uuid(),
    digest: z.string().describe('What you were looking at, as the approval shows it'),
    reason: z.enum(Object.keys(sendBackReasons) as [SendBackReason], 'Choose the reason.'),
    words: said('Say what would make it right.', 4_000),
  }),
  async run({ complaint, approval: id, digest: seen, reason, words }, { tx, actor, now }) {
    const found = await lockFor(tx, { actor, complaint, deed: 'approve' });
    if (isRefusal(found)) return found;
    if (actor.kind !== 'person') return refuse('permission.missing');
    const approval = await lockApproval(tx, complaint, id);
    if (!approval) return refuse('approval.unknown');
    const no = whyNotDecided(approval, { actor, seen, now: await approvalSubject(tx, complaint, approval) });
    if (no) return no;
    const decided = { decided_by: actor.id, decided_at: now, reason_code: reason, words };
    await saveApproval(tx, approval, { state: 'sent-back', ...decided });
    const told = { to: [approval.askedBy], complaint, by: actor.id, facts: { approval: id }, now };
    await notify(tx, { ...told, kind: 'approval-sent-back' });
    const facts = { approval: id, matter: approval.kind, subject: approval.subject, askedBy: approval.askedBy, reason };
    return { happened: [{ kind: 'approval-sent-back', about: complaint, ...facts }], reply: { id } };
  },
});
