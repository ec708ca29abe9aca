// Routes about the customer's side of a complaint: what they see on our pages, and sending them a link to it.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { giveWayIn } from '#handling/customer/give-way-in.ts';
import { recordViewing } from '#handling/intake/record-viewing.ts';
import { CustomerSide, customerSide, seenAs } from '#views/customer-side/customer-side.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });

export const customerSideRoutes = [
  route({
    method: 'GET',
    path: '/api/complaints/:id/customer-side',
    tag: 'Complaints',
    summary: 'Read who is on the customer’s side and where a link to their complaint would go',
    params,
    reply: CustomerSide,
    scope: 'read',
    handle: ({ house, actor, params }) => customerSide(house.db, actor, params.id),
  }),
  route({
    method: 'GET',
    path: '/api/complaints/:id/customer-page',
    tag: 'Complaints',
    summary: 'See a page of their complaint exactly as one of its customers sees it',
    params,
    query: z.object({
      customer: z.uuid(),
      at: z.string().max(200).default('/your-complaint/now').describe('The address as the customer opens it'),
    }),
    reply: z.string(),
    media: 'text/html',
    scope: 'own',
    async handle({ house, actor, params, query, request, response }) {
      const found = await seenAs(house.db, actor, { complaint: params.id, customer: query.customer });
      if (isRefusal(found)) return found;
      const recorded = await perform(house, recordViewing, { complaint: params.id }, { actor });
      if (isRefusal(recorded)) return recorded;
      return request.server.pageAsCustomer({ as: found.actor, language: found.language, at: query.at, request, response });
    },
  }),
  route({
    method: 'POST',
    path: '/api/complaints/:id/ways-in',
    tag: 'Complaints',
    summary: 'Send a customer a link to their complaint, to the address we have of them',
    params,
    body: giveWayIn.input.omit({ complaint: true, site: true, words: true }),
    reply: z.object({ sent: z.literal(true), channel: z.string() }),
    scope: 'write',
    handle({ house, actor, key, params, body, request }) {
      const { customersSite: site, wayInWords: words } = request.server;
      return perform(house, giveWayIn, { ...body, complaint: params.id, site, words }, { actor, key });
    },
  }),
];
