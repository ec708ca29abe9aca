// Approves what a colleague asked to do, exactly as it was asked and is still. The colleague then does it; approving does nothing.
import { z } from 'zod';
import { whyNotApproved } from '#domain/approval.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { approvalSubject } from '#records/approval-subjects.ts';
import { lockApproval, saveApproval } from '#records/approvals.ts';
import { houseCurrency, limitsFor } from '#records/authority.ts';
import { lockFor } from '#records/complaints.ts';
import { notify } from '#records/notifications.ts';
import { command } from '../command.ts';
import { complaintId, maybeSaid } from './inputs.ts';

export const approve = command({
  permission: 'approve',
  input: z.object({
    complaint: complaintId,
    approval: z.uuid(),
    digest: z.string().describe('What you were looking at, as the approval shows it'),
    words: maybeSaid(4_000),
  }),
  async run({ complaint, approval: id, digest: seen, words }, { tx, actor, now }) {
    const found = await lockFor(tx, { actor, complaint, deed: 'approve' });
    if (isRefusal(found)) return found;
    if (actor.kind !== 'person') return refuse('permission.missing');
    const approval = await lockApproval(tx, complaint, id);
    if (!approval) return refuse('approval.unknown');
    const subject = await approvalSubject(tx, complaint, approval);
    const limits = await limitsFor(tx, actor.id);
    const no = whyNotApproved(approval, { actor, seen, now: subject, limits, currency: await houseCurrency(tx) });
    if (no) return no;
    await saveApproval(tx, approval, { state: 'approved', decided_by: actor.id, decided_at: now, words });
    const told = { to: [approval.askedBy], complaint, by: actor.id, facts: { approval: id }, now };
    await notify(tx, { ...told, kind: 'approval-given' });
    const { kind: matter, subject: of, digest, askedBy } = approval;
    const facts = { approval: id, matter, subject: of, digest, askedBy };
    return { happened: [{ kind: 'approval-given', about: complaint, ...facts }], reply: { id } };
  },
});
