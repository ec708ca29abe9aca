// Asks a second person to approve: an option, offers, an admission of liability, a letter, as it is now. Those who may approve are
// told, or the one who was named. Asked again after a change, the earlier request is overtaken.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { type ApprovalKind, approvalKinds } from '#domain/approval.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { approvalSubject } from '#records/approval-subjects.ts';
import { addApproval, approversFor, overtakeApprovals, waitingDigest } from '#records/approvals.ts';
import { lockFor } from '#records/complaints.ts';
import { notify } from '#records/notifications.ts';
import { command } from '../command.ts';
import { complaintId, maybeSaid } from './inputs.ts';

export const askApproval = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    kind: z.enum(Object.keys(approvalKinds) as [ApprovalKind]),
    subject: z.uuid(),
    of: z.uuid().nullish().describe('Whom to ask; without it, everybody who may approve'),
    note: maybeSaid(4_000),
  }),
  async run({ complaint, kind, subject, of, note }, { tx, actor, now }) {
    const found = await lockFor(tx, { actor, complaint, deed: 'decide' });
    if (isRefusal(found)) return found;
    const by = personBehind(actor);
    if (by === null) return refuse('permission.missing');
    const as = await approvalSubject(tx, complaint, { kind, subject });
    if (!as) return refuse('approval.subject-unknown');
    if ((await waitingDigest(tx, complaint, { kind, subject })) === as.digest) return refuse('approval.asked-already');
    const approvers = (await approversFor(tx, complaint)).filter((person) => person !== by);
    if (of && !approvers.includes(of)) return refuse('approver.may-not');
    await overtakeApprovals(tx, complaint, { kind, subject }, now);
    const id = newId(now);
    const { digest, weight } = as;
    const asked = { asked_by: by, asked_at: now, asked_of: of ?? null, note };
    await addApproval(tx, { complaint_id: complaint, id, kind, subject, digest, weight: JSON.stringify(weight), ...asked });
    await notify(tx, { to: of ? [of] : approvers, kind: 'approval-asked', complaint, by, facts: { approval: id }, now });
    const facts = { approval: id, matter: kind, subject, digest };
    return { happened: [{ kind: 'approval-asked', about: complaint, ...facts }], reply: { id } };
  },
});
