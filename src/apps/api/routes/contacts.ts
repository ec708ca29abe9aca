// Routes of contacts that are not, or not yet, complaints: logged from any channel, moved up, settled, joined to a complaint.
import { z } from 'zod';
import { contactKinds, type ContactKind } from '#domain/contact-kind.ts';
import { perform } from '#handling/command.ts';
import { joinContact } from '#handling/intake/join-contact.ts';
import { logContact } from '#handling/intake/log-contact.ts';
import { nameAffectedCustomer } from '#handling/intake/name-affected-customer.ts';
import { raiseContact } from '#handling/intake/raise-contact.ts';
import { settleContact } from '#handling/intake/settle-contact.ts';
import { tellAffectedCustomer } from '#handling/intake/tell-affected-customer.ts';
import { RecordPage, recordOf, recordQuery } from '#views/complaints/complaint-record.ts';
import { ContactList, contactList, contactsQuery } from '#views/contacts/contact-list.ts';
import { ContactPage, contactPage } from '#views/contacts/contact-page.ts';
import { nearContacts, NearContacts, nearQuery } from '#views/contacts/near-contacts.ts';
import { onThing } from '../on-complaint.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });
const kinds = Object.keys(contactKinds) as [ContactKind];
const onContact = onThing({ thing: 'contact', path: '/api/contacts/:id', tag: 'Contacts' });

export const contactRoutes = [
  route({
    method: 'GET',
    path: '/api/contacts',
    tag: 'Contacts',
    summary: 'List contacts, newest first',
    query: contactsQuery,
    reply: ContactList,
    scope: 'read',
    handle: ({ house, actor, query }) => contactList(house.db, actor, query),
  }),
  route({
    method: 'POST',
    path: '/api/contacts',
    tag: 'Contacts',
    summary: 'Log a contact: a query, problem, compliment, comment or suggestion, from any channel',
    body: logContact.input,
    reply: z.object({ id: z.uuid(), known: z.boolean() }),
    scope: 'write',
    handle: ({ house, actor, key, body }) => perform(house, logContact, body, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/contacts/:id',
    tag: 'Contacts',
    summary: 'Read a contact',
    params,
    reply: ContactPage,
    scope: 'read',
    handle: ({ house, actor, params }) => contactPage(house.db, actor, params.id),
  }),
  route({
    method: 'GET',
    path: '/api/contacts/:id/record',
    tag: 'Record',
    summary: 'Read the history of a contact in words',
    params,
    query: recordQuery,
    reply: RecordPage,
    scope: 'read',
    handle: ({ house, actor, params, query }) => recordOf(house.db, actor, { of: 'contact', id: params.id }, query),
  }),
  route({
    method: 'GET',
    path: '/api/near-contacts',
    tag: 'Contacts',
    summary: 'Find contacts that say nearly the same as one, or as a complaint',
    query: nearQuery,
    reply: NearContacts,
    scope: 'read',
    handle: ({ house, actor, query }) => nearContacts(house.db, actor, query),
  }),
  onContact('rise', 'Move it up from query to problem', raiseContact, z.object({ kind: z.enum(kinds) })),
  onContact('settlement', 'Settle it, saying how', settleContact, z.object({ settled: z.boolean() })),
  onContact('joining', 'Join it to a complaint', joinContact, z.object({ complaint: z.uuid() })),
  onContact('affected', 'Name a customer whom the problem touches', nameAffectedCustomer, z.object({ customer: z.uuid() })),
  onContact('telling', 'Record that an affected customer was told', tellAffectedCustomer, z.object({ told: z.boolean() })),
];
