// Removes a file from a complaint, with the reason: it was the wrong one, or should never have been sent. The row stays to be
// read; the content can no longer be opened here. What shows something that stands (a letter sent, a payment, evidence) stays.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { attachmentOf, neededAs, removeAttachmentRow } from '#records/attachments.ts';
import { lockFor } from '#records/complaints.ts';
import { command } from '../command.ts';
import { complaintId, words } from './inputs.ts';

export const removeAttachment = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, attachment: z.uuid(), reason: words('Say why it is removed.', 1_000) }),
  async run({ complaint: about, attachment: id, reason }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'remove-attachment' });
    if (isRefusal(complaint)) return complaint;
    const attachment = await attachmentOf(tx, about, id);
    if (isRefusal(attachment)) return attachment;
    if (attachment.removed) return refuse('attachment.removed');
    const needed = await neededAs(tx, about, id);
    if (needed) return refuse(`attachment.is-${needed}`);
    await removeAttachmentRow(tx, { complaint: about, attachment: id, by: personBehind(actor), reason, now });
    const { kind: as, digest } = attachment;
    return { happened: [{ kind: 'attachment-removed', about, attachment: id, as, digest }], reply: { removed: true } };
  },
});
