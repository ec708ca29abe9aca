// Routes about people and integrations: who is here, invited, changed, gone. Replies that carry the secret of a link are given
// once and never kept, so these routes take no idempotency key: asked again, they refuse or make a newer link.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { addIntegration } from '#handling/access/add-integration.ts';
import { changePerson } from '#handling/access/change-person.ts';
import { endAccess } from '#handling/access/end-access.ts';
import { invitePerson } from '#handling/access/invite-person.ts';
import { offerNewPassword } from '#handling/access/offer-new-password.ts';
import { renewInvitation } from '#handling/access/renew-invitation.ts';
import { setAbsence } from '#handling/access/set-absence.ts';
import { withdrawInvitation } from '#handling/access/withdraw-invitation.ts';
import { Colleague, colleagues, people, PersonInList } from '#views/access/people.ts';
import { PersonPage, personPage } from '#views/access/person-page.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });
const done = z.object({});
const link = z.object({ secret: z.string().describe('Shown once'), expiresAt: z.iso.datetime() });

export const peopleRoutes = [
  route({
    method: 'GET',
    path: '/api/colleagues',
    tag: 'People',
    summary: 'List the colleagues work can be given to',
    reply: z.array(Colleague),
    scope: 'read',
    handle: ({ house, actor }) => colleagues(house.db, actor),
  }),
  route({
    method: 'GET',
    path: '/api/people',
    tag: 'People',
    summary: 'List everyone who works here or is invited; with left=true, those whose access has ended',
    query: z.object({ left: z.stringbool().default(false) }),
    reply: z.array(PersonInList),
    scope: 'administer',
    handle: ({ house, actor, query }) => people(house.db, actor, query.left),
  }),
  route({
    method: 'POST',
    path: '/api/people',
    tag: 'People',
    summary: 'Invite a colleague',
    body: invitePerson.input,
    reply: link.extend({ id: z.uuid() }),
    scope: 'administer',
    handle: ({ house, actor, body }) => perform(house, invitePerson, body, { actor }),
  }),
  route({
    method: 'POST',
    path: '/api/integrations',
    tag: 'People',
    summary: 'Add an account for an integration',
    body: addIntegration.input,
    reply: params,
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, addIntegration, body, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/people/:id',
    tag: 'People',
    summary: 'Read a person, what they handle and their history',
    params,
    reply: PersonPage,
    scope: 'administer',
    handle: ({ house, actor, params }) => personPage(house.db, actor, params.id),
  }),
  route({
    method: 'PUT',
    path: '/api/people/:id',
    tag: 'People',
    summary: 'Change a person’s name, address, roles and teams',
    params,
    body: changePerson.input.omit({ person: true }),
    reply: z.object({ version: z.number().int() }),
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, changePerson, { ...body, person: params.id }, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/people/:id/invitation',
    tag: 'People',
    summary: 'Make a new invitation link; the earlier one stops working',
    params,
    reply: link,
    scope: 'administer',
    handle: ({ house, actor, params }) => perform(house, renewInvitation, { person: params.id }, { actor }),
  }),
  route({
    method: 'DELETE',
    path: '/api/people/:id/invitation',
    tag: 'People',
    summary: 'Withdraw an invitation',
    params,
    reply: done,
    scope: 'administer',
    handle: ({ house, actor, params }) => perform(house, withdrawInvitation, { person: params.id }, { actor }),
  }),
  route({
    method: 'POST',
    path: '/api/people/:id/new-password',
    tag: 'People',
    summary: 'Make a link with which a person chooses a new password',
    params,
    body: offerNewPassword.input.omit({ person: true }),
    reply: link,
    scope: 'administer',
    handle: ({ house, actor, params, body }) => perform(house, offerNewPassword, { ...body, person: params.id }, { actor }),
  }),
  route({
    method: 'PUT',
    path: '/api/people/:id/absence',
    tag: 'People',
    summary: 'Say until when a person is away',
    params,
    body: setAbsence.input.omit({ person: true }),
    reply: done,
    scope: 'write',
    handle: ({ house, actor, key, params, body }) => perform(house, setAbsence, { ...body, person: params.id }, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/people/:id/end',
    tag: 'People',
    summary: 'End a person’s access at once',
    params,
    body: endAccess.input.omit({ person: true }),
    reply: z.object({
      sessions: z.number().int(),
      tokens: z.number().int(),
      complaints: z.number().int().describe('Open complaints still in their name'),
      needToKnow: z.number().int().describe('Need-to-know complaints handed to the successor'),
    }),
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, endAccess, { ...body, person: params.id }, { actor, key }),
  }),
];
