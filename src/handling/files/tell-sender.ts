// Tells the customer who sent a file that malware was found in it, kindly and once: by e-mail where they gave an address, and on their own
// page. Done by the program as soon as it is known; nothing waits for an answer.
import { z } from 'zod';
import { heldFileWords } from '#domain/held-file-words.ts';
import { isRefusal } from '#domain/refusal.ts';
import { senderOfFile, markSenderTold } from '#records/attachments.ts';
import { lockComplaint } from '#records/complaints.ts';
import { theOrganisation } from '#records/organisations.ts';
import { addMessage } from '#records/outgoing-messages.ts';
import { tellCustomer } from '#records/telling.ts';
import { command } from '../command.ts';
import { complaintId } from '../intake/inputs.ts';

export const tellSender = command({
  permission: 'handle',
  reach: 'program',
  input: z.object({ complaint: complaintId, attachment: z.uuid() }),
  async run({ complaint: about, attachment }, { tx, now, rules }) {
    const complaint = await lockComplaint(tx, about);
    if (isRefusal(complaint)) return complaint;
    const sender = await senderOfFile(tx, about, attachment);
    if (isRefusal(sender)) return sender;
    if (sender.told) return { unchanged: true, reply: {} };
    const { name: organisation } = await theOrganisation(tx);
    const { subject, text, language } = heldFileWords(sender.language ?? '', { file: sender.fileName, organisation });
    const channel = sender.email === null ? 'portal' : 'email';
    const { milestone } = await tellCustomer(tx, { complaint, at: now, channel, text, by: null, now, rules });
    await markSenderTold(tx, about, attachment, now);
    const to = {
      complaint: about,
      customer: sender.customer,
      kind: 'progress',
      channel: 'email',
      language,
      by: null,
      now,
    } as const;
    const queue =
      sender.email === null ? [] : [await addMessage(tx, { ...to, subject, text, address: sender.email, name: sender.name })];
    return { happened: [{ kind: 'sender-told-of-file', about, attachment, milestone }], queue, reply: {} };
  },
});
