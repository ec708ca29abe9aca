// Takes up a message that was set aside or could not be read: it becomes a query or a problem, and goes on from there as any other.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { readMail } from '#platform/mail-in/read-mail.ts';
import { customerOfAddress, lockIncomingMail, saveIncomingMail } from '#records/incoming-mail.ts';
import { addContactOfMail } from '#records/mail-contacts.ts';
import { command } from '../command.ts';
import { readTheContact } from '../later-work.ts';
import { seen } from '../intake/inputs.ts';

export const makeMailContact = command({
  permission: 'log',
  input: z.object({ mail: z.uuid(), version: seen, kind: z.enum(['query', 'problem']).default('query') }),
  async run({ mail: id, version, kind }, { tx, actor, now }) {
    const row = await lockIncomingMail(tx, id, version);
    if (isRefusal(row)) return row;
    if (row.complaint_id !== null) return refuse('mail.on-complaint');
    if (row.contact_id !== null) return refuse('mail.is-contact');
    const by = personBehind(actor);
    const customer = await customerOfAddress(tx, row.from_address);
    const contact = await addContactOfMail(tx, { mail: readMail(row.original), kind, customer, complaint: null, by, now });
    await saveIncomingMail(tx, id, {
      state: 'contact',
      contact_id: contact,
      because: 'Taken up by a colleague.',
      settled_by: by,
      settled_at: now,
    });
    return { happened: [{ kind: 'mail-made-contact', about: id, contact }], queue: [readTheContact], reply: { contact } };
  },
});
