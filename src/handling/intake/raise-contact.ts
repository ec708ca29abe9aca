// Moves a query up to a problem: what was asked turned out to be something that went wrong. It keeps its history, and a
// settled one is open again. What becomes a complaint is logged as one instead, with its clocks.
import { z } from 'zod';
import { decideRise } from '#domain/contact.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockContact, saveContact } from '#records/contacts.ts';
import { command } from '../command.ts';
import { seen } from './inputs.ts';

export const raiseContact = command({
  permission: 'log',
  input: z.object({ contact: z.uuid(), version: seen, to: z.literal('problem') }),
  async run({ contact: id, version, to }, { tx }) {
    const contact = await lockContact(tx, id, version);
    if (isRefusal(contact)) return contact;
    const kind = decideRise(contact, to);
    if (isRefusal(kind)) return kind;
    await saveContact(tx, id, { kind, state: 'open', settled_how: null });
    return { happened: [{ kind: 'contact-raised', about: id, from: contact.kind, to: kind }], reply: { kind } };
  },
});
