// Asks a second person to approve: an option, offers, an admission of liability, a letter, more time, as it is now. Those who may
// approve are told, or the one who was named. Asked again after a change, the earlier request is overtaken.
import { z } from 'zod';
import { type ApprovalKind, approvalKinds } from '#domain/approval.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockFor } from '#records/complaints.ts';
import { putToApprovers } from '../asking-approval.ts';
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
    const asked = await putToApprovers({ tx, actor, now }, { complaint, kind, subject, of: of ?? null, note });
    return isRefusal(asked) ? asked : { happened: [asked.happening], reply: { id: asked.id } };
  },
});
