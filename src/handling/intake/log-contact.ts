// Logs a contact that is not, or not yet, a complaint: a query, a problem (perhaps one we spotted before the customer did), a
// compliment, comment or suggestion. What was settled while they spoke is settled with it. Another system's own id makes a repeated
// call harmless.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { loggedAsContact } from '#domain/contact.ts';
import { decideReceived } from '#domain/received.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { addContact, contactByExternalId } from '#records/contacts.ts';
import { findOrAddCustomer } from '#records/customers.ts';
import { refuseNode } from '#records/taxonomy.ts';
import { command } from '../command.ts';
import { readTheContact } from '../later-work.ts';
import { channel, customer, words } from './inputs.ts';

export const logContact = command({
  permission: 'log',
  input: z.object({
    kind: z.enum(loggedAsContact),
    customer: customer.nullish(),
    channel,
    subject: z.string().trim().max(300).default(''),
    text: words('Say what it was about.', 100_000),
    receivedAt: z.coerce.date().optional(),
    product: z.uuid().nullish(),
    team: z.uuid().nullish(),
    spottedByUs: z.boolean().default(false),
    settledHow: z.string().trim().max(2_000).nullish().describe('How it was settled, where that was at once'),
    externalId: z.string().trim().min(1).max(300).nullish().describe('The other system’s own id for it'),
  }),
  async run(input, { tx, actor, now }) {
    const receivedAt = decideReceived(input.receivedAt, now);
    if (isRefusal(receivedAt)) return receivedAt;
    const no = input.product && (await refuseNode(tx, input.product, 'product'));
    if (no) return no;
    const earlier = input.externalId && (await contactByExternalId(tx, input.channel, input.externalId));
    if (earlier) return { unchanged: true, reply: { id: earlier.id, known: true } };
    const found = input.customer ? await findOrAddCustomer(tx, input.customer, now) : null;
    if (isRefusal(found)) return found;
    const id = newId(now);
    const added = await addContact(tx, {
      id,
      kind: input.kind,
      customer_id: found?.id ?? null,
      channel: input.channel,
      subject: input.subject,
      text: input.text,
      received_at: receivedAt,
      logged_at: now,
      logged_by: personBehind(actor),
      team_id: input.team ?? null,
      product_id: input.product ?? null,
      spotted_by_us: input.spottedByUs,
      external_id: input.externalId ?? null,
      ...(input.settledHow ? { state: 'settled', settled_how: input.settledHow, settled_at: now } : {}),
    });
    if (!added) return refuse('contact.known');
    const facts = {
      channel: input.channel,
      receivedAt: receivedAt.toISOString(),
      customer: found?.id ?? null,
      spottedByUs: input.spottedByUs,
    };
    const settled = { kind: 'contact-settled', about: id, as: input.kind } as const;
    return {
      happened: [{ kind: 'contact-logged', about: id, as: input.kind, ...facts }, ...(input.settledHow ? [settled] : [])],
      queue: [readTheContact],
      reply: { id, known: false },
    };
  },
});
