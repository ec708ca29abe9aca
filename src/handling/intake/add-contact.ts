// Adds a contact to a complaint's conversation: what the customer said next, or what we said to them, by whatever channel.
// It decides nothing and raises no version: two colleagues may both note a call. What we said, by whatever channel, ends our
// silence; a rule that asks for a report on how it stands is met by telling that, not by any word.
import { z } from 'zod';
import { customerBehind, personBehind } from '#domain/actor.ts';
import { decideReceived } from '#domain/received.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { indexForSearch, lockFor } from '#records/complaints.ts';
import { addContact as addContactRow, contactByExternalId } from '#records/contacts.ts';
import { tellOfCustomer } from '#records/customer-acts.ts';
import { partiesOf } from '#records/parties.ts';
import { heardFromUs } from '#records/telling.ts';
import { command } from '../command.ts';
import { readTheContact } from '../later-work.ts';
import { channel, complaintId, words } from './inputs.ts';

export const addContact = command({
  permission: 'log',
  customer: 'write',
  input: z.object({
    complaint: complaintId,
    direction: z.enum(['in', 'out']),
    channel,
    customer: z.uuid().nullish().describe('Which of the people on the complaint; without it, the primary contact'),
    subject: z.string().trim().max(300).default(''),
    text: words('Say what was said.', 100_000),
    at: z.coerce.date().optional(),
    externalId: z.string().trim().min(1).max(300).nullish(),
  }),
  async run(input, { tx, actor, now }) {
    const at = decideReceived(input.at, now);
    if (isRefusal(at)) return at;
    if (actor.kind === 'customer' && input.direction === 'out') return refuse('permission.missing');
    const complaint = await lockFor(tx, { actor, complaint: input.complaint, deed: 'add-contact' });
    if (isRefusal(complaint)) return complaint;
    const earlier = input.externalId && (await contactByExternalId(tx, input.channel, input.externalId));
    if (earlier) return { unchanged: true, reply: { id: earlier.id } };
    const parties = await partiesOf(tx, complaint.id);
    const wanted = customerBehind(actor) ?? input.customer;
    const speaker = parties.find((party) => (wanted ? party.customer === wanted : party.primary));
    if (!speaker) return refuse('party.unknown');
    const id = newId(now);
    const added = await addContactRow(tx, {
      id,
      kind: 'complaint',
      customer_id: speaker.customer,
      complaint_id: complaint.id,
      channel: input.channel,
      direction: input.direction,
      subject: input.subject,
      text: input.text,
      received_at: at,
      logged_at: now,
      logged_by: personBehind(actor),
      external_id: input.externalId ?? null,
    });
    if (!added) return refuse('contact.known');
    if (input.direction === 'out') await heardFromUs(tx, complaint.id, at);
    await indexForSearch(tx, complaint.id);
    await tellOfCustomer(tx, { actor, complaint, news: 'customer-wrote', now });
    const { channel, direction } = input;
    const happened = { kind: 'contact-added', about: complaint.id, contact: id, channel, direction } as const;
    return { happened: [happened], queue: direction === 'in' ? [readTheContact] : [], reply: { id } };
  },
});
