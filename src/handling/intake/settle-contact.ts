// Settles a query, problem, compliment, comment or suggestion, saying how. A complaint is never settled here: it is answered.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockContact, saveContact } from '#records/contacts.ts';
import { command } from '../command.ts';
import { seen, words } from './inputs.ts';

export const settleContact = command({
  permission: 'log',
  input: z.object({ contact: z.uuid(), version: seen, how: words('Say how it was settled.') }),
  async run({ contact: id, version, how }, { tx, now }) {
    const contact = await lockContact(tx, id, version);
    if (isRefusal(contact)) return contact;
    if (contact.complaintId !== null) return refuse('contact.is-complaint');
    if (contact.state === 'settled') return refuse('contact.settled');
    await saveContact(tx, id, { state: 'settled', settled_how: how, settled_at: now });
    return { happened: [{ kind: 'contact-settled', about: id, as: contact.kind }], reply: { settled: true } };
  },
});
