// Takes in what somebody wrote by a channel of a gateway, once. It goes onto a complaint only where the gateway ties it to a message we
// sent about that complaint to the same number; a number alone proves nothing, since it can be made up. Otherwise it becomes a query of
// whoever has that number, for a colleague to place.
import { z } from 'zod';
import { decideReceived } from '#domain/received.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { addContact, contactByExternalId } from '#records/contacts.ts';
import { answeredByChannel, customerOfPhone } from '#records/channel-contacts.ts';
import { indexForSearch, lockFor } from '#records/complaints.ts';
import { linkReply } from '#records/problem-tellings.ts';
import { notify } from '#records/notifications.ts';
import { command } from '../command.ts';
import { channel, words } from '../intake/inputs.ts';

export const receiveChannelMessage = command({
  permission: 'log',
  reach: 'program',
  input: z.object({
    channel,
    id: z.string().min(1).max(300).describe('The gateway’s own id for it'),
    from: z.string().trim().min(3).max(100),
    text: words('Say what was written.', 100_000),
    at: z.coerce.date().optional(),
    inReplyTo: z.uuid().nullish().describe('The message of ours that it answers, where the network ties the two'),
  }),
  async run({ channel, id: externalId, from, text, at, inReplyTo }, { tx, actor, now }) {
    const receivedAt = decideReceived(at, now);
    if (isRefusal(receivedAt)) return receivedAt;
    const earlier = await contactByExternalId(tx, channel, externalId);
    if (earlier) return { unchanged: true, reply: { contact: earlier.id, known: true } };
    const answered = inReplyTo ? await answeredByChannel(tx, { message: inReplyTo, channel, from }) : undefined;
    const found = answered && (await lockFor(tx, { actor, complaint: answered.complaint, deed: 'add-contact' }));
    const complaint = found && !isRefusal(found) ? found : null;
    const customer = (complaint && answered?.customer) ?? (await customerOfPhone(tx, from, now));
    const contact = newId(now);
    const kind = complaint ? 'complaint' : 'query';
    const of = { id: contact, kind, customer_id: customer, complaint_id: complaint?.id ?? null, channel, direction: 'in', text };
    const added = await addContact(tx, { ...of, received_at: receivedAt, logged_at: now, external_id: externalId });
    if (!added) return refuse('contact.known');
    const reply = { contact, known: false };
    if (!complaint) {
      const facts = { channel, receivedAt: receivedAt.toISOString(), customer, spottedByUs: false };
      const answers = inReplyTo ? await linkReply(tx, { message: inReplyTo, contact, from, now }) : null;
      const answered = answers
        ? [{ kind: 'telling-answered', about: answers.problem, telling: answers.telling, contact } as const]
        : [];
      return { happened: [{ kind: 'contact-logged', about: contact, as: 'query', ...facts }, ...answered], reply };
    }
    await indexForSearch(tx, complaint.id);
    await notify(tx, { to: [complaint.handlerId], kind: 'customer-wrote', complaint: complaint.id, by: null, facts: {}, now });
    return { happened: [{ kind: 'contact-added', about: complaint.id, contact, channel, direction: 'in' }], reply };
  },
});
