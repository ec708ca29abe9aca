// Keeps a file with a complaint: a letter, a scan, evidence, proof of authority. The content is stored once under its digest;
// the name is cleaned and says truly what the file is. It raises no version: two colleagues may both attach.
import { z } from 'zod';
import { customerBehind, personBehind } from '#domain/actor.ts';
import { attachmentKinds, cleanFileName } from '#domain/attachment.ts';
import { refuseFile, sentAs, trueName } from '#domain/media-type.ts';
import { isRefusal } from '#domain/refusal.ts';
import { FileInHand } from '#platform/files/file-in-hand.ts';
import { newId } from '#platform/new-id.ts';
import { addAttachment } from '#records/attachments.ts';
import { lockFor } from '#records/complaints.ts';
import { tellOfCustomer } from '#records/customer-acts.ts';
import { checkFiles, keepContent } from '#records/file-contents.ts';
import { command } from '../command.ts';
import { complaintId } from './inputs.ts';

export const attachFile = command({
  permission: 'handle',
  customer: 'write',
  input: z.object({
    complaint: complaintId,
    file: z.custom<FileInHand>((given) => given instanceof FileInHand, 'No file arrived.'),
    name: z.string().max(1_000),
    as: z.enum(Object.keys(attachmentKinds) as [keyof typeof attachmentKinds]).default('other'),
    description: z.string().trim().max(1_000).default(''),
  }),
  async run({ complaint: about, file, name, as, description }, { tx, actor, now }) {
    const clean = cleanFileName(name);
    const no = refuseFile({ name: clean, size: file.size, mediaType: file.mediaType });
    if (no) return no;
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'attach-file' });
    if (isRefusal(complaint)) return complaint;
    await keepContent(tx, file, now);
    const { digest, size, mediaType: type = '' } = file;
    const id = newId(now);
    const fileName = trueName(clean, type);
    await addAttachment(tx, {
      complaint_id: about,
      id,
      digest: Buffer.from(digest, 'hex'),
      file_name: fileName,
      kind: as,
      description,
      added_by: personBehind(actor),
      from_customer: customerBehind(actor),
      added_at: now,
      sent_as: sentAs(clean, fileName),
    });
    await tellOfCustomer(tx, { actor, complaint, news: 'customer-wrote', now });
    const happened = { kind: 'file-attached', about, attachment: id, as, digest, size, type } as const;
    return { happened: [happened], queue: [checkFiles], reply: { id, fileName } };
  },
});
