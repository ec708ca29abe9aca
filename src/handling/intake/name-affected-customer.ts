// Names a customer whom a problem touches, so that they can be told before they have to ask.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { addAffected, lockContact } from '#records/contacts.ts';
import { findOrAddCustomer } from '#records/customers.ts';
import { command } from '../command.ts';
import { customer } from './inputs.ts';

export const nameAffectedCustomer = command({
  permission: 'log',
  input: z.object({ contact: z.uuid(), customer }),
  async run(input, { tx, now }) {
    const contact = await lockContact(tx, input.contact);
    if (isRefusal(contact)) return contact;
    if (contact.complaintId !== null) return refuse('contact.is-complaint');
    const found = await findOrAddCustomer(tx, input.customer, now);
    if (isRefusal(found)) return found;
    const reply = { customer: found.id };
    if (!(await addAffected(tx, contact.id, found.id, now))) return { unchanged: true, reply };
    return { happened: [{ kind: 'affected-customer-named', about: contact.id, customer: found.id }], reply };
  },
});
