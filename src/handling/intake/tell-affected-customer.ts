// Records that a customer touched by a problem has been told of it, and how: the first sign that we noticed before they did.
import { z } from 'zod';
import { decideReceived } from '#domain/received.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockContact, tellAffected } from '#records/contacts.ts';
import { command } from '../command.ts';
import { channel } from './inputs.ts';

export const tellAffectedCustomer = command({
  permission: 'log',
  input: z.object({ contact: z.uuid(), customer: z.uuid(), channel, at: z.coerce.date().optional() }),
  async run(input, { tx, now }) {
    const at = decideReceived(input.at, now);
    if (isRefusal(at)) return at;
    const contact = await lockContact(tx, input.contact);
    if (isRefusal(contact)) return contact;
    const { customer, channel } = input;
    if (!(await tellAffected(tx, { contact: contact.id, customer, at, how: channel }))) return refuse('affected.unknown');
    return { happened: [{ kind: 'affected-customer-told', about: contact.id, customer, channel }], reply: { told: true } };
  },
});
