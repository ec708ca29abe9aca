// Joins a contact to a complaint it turned out to be about: one complaint, many contacts. Both histories say so.
import { z } from 'zod';
import { decideRise } from '#domain/contact.ts';
import { isRefusal } from '#domain/refusal.ts';
import { indexForSearch, lockFor } from '#records/complaints.ts';
import { tellDesk } from '#records/desk-tellings.ts';
import { lockContact, saveContact } from '#records/contacts.ts';
import { command } from '../command.ts';
import { complaintId } from './inputs.ts';

export const joinContact = command({
  permission: 'log',
  input: z.object({ contact: z.uuid(), complaint: complaintId }),
  async run(input, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: input.complaint, deed: 'add-contact' });
    if (isRefusal(complaint)) return complaint;
    const contact = await lockContact(tx, input.contact);
    if (isRefusal(contact)) return contact;
    const kind = decideRise(contact, 'complaint');
    if (isRefusal(kind)) return kind;
    await saveContact(tx, contact.id, { kind, complaint_id: complaint.id, state: 'open', settled_how: null });
    await indexForSearch(tx, complaint.id);
    return {
      queue: await tellDesk(tx, [contact.id], 'became-complaint', now),
      happened: [
        { kind: 'contact-raised', about: contact.id, from: contact.kind, to: kind, complaint: complaint.id },
        { kind: 'contact-joined', about: complaint.id, contact: contact.id, complaint: complaint.id },
      ],
      reply: { complaint: complaint.id },
    };
  },
});
