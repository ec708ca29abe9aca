// Routes of contacts that are not, or not yet, complaints: logged from any channel, moved up, settled, joined to a complaint.
import { Readable } from 'node:stream';
import { z } from 'zod';
import { contactKinds, type ContactKind } from '#domain/contact-kind.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { answerContact } from '#handling/intake/answer-contact.ts';
import { exportContacts } from '#handling/intake/export-contacts.ts';
import { joinContact } from '#handling/intake/join-contact.ts';
import { logContact } from '#handling/intake/log-contact.ts';
import { nameAffectedCustomer } from '#handling/intake/name-affected-customer.ts';
import { passOnPraise } from '#handling/intake/pass-on-praise.ts';
import { raiseContact } from '#handling/intake/raise-contact.ts';
import { settleContact } from '#handling/intake/settle-contact.ts';
import { tellAffectedCustomer } from '#handling/intake/tell-affected-customer.ts';
import { RecordPage, recordOf, recordQuery } from '#views/complaints/complaint-record.ts';
import { contactFilter } from '#views/contacts/contact-conditions.ts';
import { contactFile } from '#views/contacts/contact-file.ts';
import { ContactList, contactList, contactsQuery } from '#views/contacts/contact-list.ts';
import { ContactPage, contactPage } from '#views/contacts/contact-page.ts';
import { nearContacts, NearContacts, nearQuery } from '#views/contacts/near-contacts.ts';
import { MyPraise, myPraise } from '#views/contacts/my-praise.ts';
import { PraiseFigures, praiseFigures, praiseFiguresQuery } from '#views/contacts/praise-figures.ts';
import { cell } from '#views/queue/list-file.ts';
import { onThing } from '../on-complaint.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });
const kinds = Object.keys(contactKinds) as [ContactKind];
const onContact = onThing({ thing: 'contact', path: '/api/contacts/:id', tag: 'Contacts' });

export const contactRoutes = [
  route({
    method: 'GET',
    path: '/api/contacts/export',
    tag: 'Contacts',
    summary: 'Export contacts as a file for spreadsheets',
    query: contactFilter,
    reply: z.string().describe('CSV with a heading'),
    media: 'text/csv',
    scope: 'read',
    perMinute: 20,
    async handle({ house, actor, query, response }) {
      const answer = await perform(house, exportContacts, { filters: Object.keys(query) }, { actor });
      if (isRefusal(answer)) return answer;
      response.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="contacts.csv"');
      return Readable.from(contactFile(house.db, actor, { asked: query, cell }));
    },
  }),
  route({
    method: 'GET',
    path: '/api/figures/praise',
    tag: 'Figures',
    summary: 'Count what people praise and suggest, by month, product, team and channel',
    query: praiseFiguresQuery,
    reply: PraiseFigures,
    scope: 'read',
    handle: ({ house, actor, query }) => praiseFigures(house.db, actor, query),
  }),
  route({
    method: 'GET',
    path: '/api/my-praise',
    tag: 'Contacts',
    summary: 'List the praise passed on to you in the last two weeks',
    reply: MyPraise,
    scope: 'read',
    handle: ({ house, actor }) => myPraise(house.db, actor, house.clock()),
  }),
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
  onContact(
    'answer',
    'Answer a compliment, comment or suggestion, and settle it',
    answerContact,
    z.object({ settled: z.boolean() }),
  ),
  onContact('praise', 'Pass a compliment on to colleagues', passOnPraise, z.object({ passed: z.number().int() })),
  onContact('joining', 'Join it to a complaint', joinContact, z.object({ complaint: z.uuid() })),
  onContact('affected', 'Name a customer whom the problem touches', nameAffectedCustomer, z.object({ customer: z.uuid() })),
  onContact('telling', 'Record that an affected customer was told', tellAffectedCustomer, z.object({ told: z.boolean() })),
];
