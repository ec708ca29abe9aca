// Takes what somebody asks, reports or praises on our pages, once: the same form sent again is the same contact. Who gave an e-mail
// address is told at once that it arrived.
import { z } from 'zod';
import { loggedAsContact } from '#domain/contact.ts';
import { isRefusal } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { addContact, contactByExternalId } from '#records/contacts.ts';
import { findOrAddCustomer } from '#records/customers.ts';
import { addMessage } from '#records/outgoing-messages.ts';
import { portalLink } from '#records/portal-links.ts';
import { command } from '../command.ts';
import { readTheContact } from '../later-work.ts';
import { line, newCustomer, words } from '../intake/inputs.ts';

const plain = (text: string): string => text.toWellFormed().replaceAll('\0', '').replaceAll('\r\n', '\n');

export const sendContact = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({
    kind: z.enum(loggedAsContact),
    words: z.string().transform(plain).pipe(words('Say what it is about.', 50_000)),
    name: z.string().transform(plain).pipe(z.string().trim().max(200)),
    email: newCustomer.shape.email,
    phone: line(50),
    language: z.string().max(12),
    once: z.string().min(20).max(60).describe('Names this form, so that sending it again does nothing twice'),
    from: z.string().max(12).describe('The code of the link by which they came'),
    receipt: z.object({ subject: z.string(), text: z.string() }),
  }),
  async run({ kind, words: text, name, email, phone, language, once, from, receipt }, { tx, now }) {
    const written = Boolean(email);
    const earlier = await contactByExternalId(tx, 'web', once);
    if (earlier) return { unchanged: true, reply: { written } };
    const link = from === '' ? undefined : await portalLink(tx, from);
    const known = Boolean(name || email || phone);
    const details = {
      name,
      email: email ?? '',
      phone: phone ?? '',
      language,
      anonymous: false,
      confidential: false,
      supportConsent: false,
    };
    const customer = known ? await findOrAddCustomer(tx, details, now) : null;
    if (isRefusal(customer)) return customer;
    const id = newId(now);
    await addContact(tx, {
      id,
      kind,
      customer_id: customer?.id ?? null,
      channel: 'web',
      text,
      received_at: now,
      logged_at: now,
      product_id: link?.product ?? null,
      external_id: once,
      came_by: link?.code ?? null,
    });
    const to = {
      complaint: null,
      contact: id,
      customer: customer?.id ?? null,
      kind: 'receipt',
      channel: 'email',
      language,
    } as const;
    const queue = email ? [await addMessage(tx, { ...to, ...receipt, address: email, name: name || null, by: null, now })] : [];
    const facts = { channel: 'web', receivedAt: now.toISOString(), customer: customer?.id ?? null, spottedByUs: false };
    return {
      happened: [{ kind: 'contact-logged', about: id, as: kind, ...facts }],
      queue: [...queue, readTheContact],
      reply: { written },
    };
  },
});
