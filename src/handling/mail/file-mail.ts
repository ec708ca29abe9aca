// Puts a message that was set aside, or became a contact, onto a complaint, with its files. A sender the complaint does not know is
// put there only by somebody who says that they made sure who wrote it.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { readMail } from '#platform/mail-in/read-mail.ts';
import { indexForSearch, lockFor } from '#records/complaints.ts';
import { lockContact, saveContact } from '#records/contacts.ts';
import { checkFiles } from '#records/file-contents.ts';
import { lockIncomingMail, markedComplaint, saveIncomingMail } from '#records/incoming-mail.ts';
import { addContactOfMail, attachFilesOfMail } from '#records/mail-contacts.ts';
import { partiesOf } from '#records/parties.ts';
import { command } from '../command.ts';
import { complaintId, seen } from '../intake/inputs.ts';

export const fileMail = command({
  permission: 'log',
  input: z.object({ mail: z.uuid(), version: seen, complaint: complaintId, madeSure: z.boolean().default(false) }),
  async run({ mail: id, version, complaint: about, madeSure }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'add-contact' });
    if (isRefusal(complaint)) return complaint;
    const row = await lockIncomingMail(tx, id, version);
    if (isRefusal(row)) return row;
    if (row.complaint_id !== null) return refuse('mail.on-complaint');
    const known = (await markedComplaint(tx, { id: about }, row.from_address))?.customer ?? null;
    if (known === null && !madeSure) return refuse('mail.not-this-complaint');
    const mail = readMail(row.original);
    const by = personBehind(actor);
    const customer = known ?? (await partiesOf(tx, about)).find(({ primary }) => primary)?.customer ?? null;
    let contact = row.contact_id;
    if (contact === null) contact = await addContactOfMail(tx, { mail, kind: 'complaint', customer, complaint: about, by, now });
    else {
      const earlier = await lockContact(tx, contact);
      if (isRefusal(earlier)) return earlier;
      if (earlier.complaintId !== null) return refuse('contact.is-complaint');
      await saveContact(tx, contact, {
        kind: 'complaint',
        complaint_id: about,
        customer_id: customer,
        state: 'open',
        settled_how: null,
      });
    }
    const files = await attachFilesOfMail(tx, about, mail.attachments, { person: by, customer: known, now });
    await saveIncomingMail(tx, id, {
      state: 'complaint',
      complaint_id: about,
      contact_id: contact,
      because: 'Put there by a colleague.',
      settled_by: by,
      settled_at: now,
    });
    await indexForSearch(tx, about);
    const happened = { kind: 'mail-filed', about, mail: id, contact, files } as const;
    return { happened: [happened], queue: files > 0 ? [checkFiles] : [], reply: { complaint: about, files } };
  },
});
