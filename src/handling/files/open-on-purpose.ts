// Says that a colleague opens a file that is otherwise held from them: one nobody could check for malware, or the original of a picture
// with all that the camera wrote into it. The entry in the record is what opens it, to them alone and for ten minutes.
import { z } from 'zod';
import { openingOf } from '#domain/file-check.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { attachmentOf } from '#records/attachments.ts';
import { lockFor } from '#records/complaints.ts';
import { contentOf } from '#records/file-checks.ts';
import { handlingChoice } from '#records/handling-choices.ts';
import { command } from '../command.ts';
import { complaintId } from '../intake/inputs.ts';

export const openOnPurpose = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, attachment: z.uuid(), as: z.enum(['unchecked', 'original']) }),
  async run({ complaint: about, attachment: id, as }, { tx, actor }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'open-on-purpose' });
    if (isRefusal(complaint)) return complaint;
    const file = await attachmentOf(tx, about, id);
    if (isRefusal(file)) return file;
    if (file.removed) return refuse('attachment.removed');
    const content = await contentOf(tx, file.digest);
    if (isRefusal(content)) return content;
    if (content.keptIn === 'nowhere') return refuse('file.deleted');
    const opening = openingOf(content.check, await handlingChoice(tx, 'open-unchecked'));
    if (content.check === 'infected') return refuse('file.in-quarantine');
    if (opening === 'held' || (as === 'original' && opening !== 'open')) return refuse('file.not-checked');
    return {
      happened: [{ kind: 'file-opened-on-purpose', about, attachment: id, digest: file.digest, as }],
      reply: { opened: true },
    };
  },
});
