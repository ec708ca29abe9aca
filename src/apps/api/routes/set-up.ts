// Routes of the ways in before there is a password: first set-up, an invitation, a new password. The secret of a link is sent
// in the body, never in an address, so that it stays out of every log on the way.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { acceptInvitation } from '#handling/access/accept-invitation.ts';
import { chooseNewPassword } from '#handling/access/choose-new-password.ts';
import { setUpOrganisation } from '#handling/access/set-up-organisation.ts';
import { LinkPage, linkPage } from '#views/access/link-page.ts';
import { SetUpState, setUpState } from '#views/access/set-up-state.ts';
import { route } from '../route.ts';

const person = z.object({ person: z.uuid() });

export const setUpRoutes = [
  route({
    method: 'GET',
    path: '/api/set-up',
    tag: 'Settings',
    summary: 'Whether this installation is still to be set up, and what there is to choose from',
    reply: SetUpState,
    scope: 'open',
    handle: ({ house }) => setUpState(house.db, house.rules),
  }),
  route({
    method: 'POST',
    path: '/api/set-up',
    tag: 'Settings',
    summary: 'Set up the organisation, once, with the link the program printed',
    body: setUpOrganisation.input,
    reply: z.object({ organisation: z.uuid(), administrator: z.uuid() }),
    scope: 'open',
    perMinute: 20,
    handle: ({ house, body }) => perform(house, setUpOrganisation, body, { actor: { kind: 'program', name: 'set-up' } }),
  }),
  route({
    method: 'POST',
    path: '/api/link',
    tag: 'Session',
    summary: 'Look at what a one-time link opens',
    body: z.object({ token: z.string().min(1).max(200) }),
    reply: LinkPage,
    scope: 'open',
    perMinute: 30,
    handle: ({ house, body }) => linkPage(house.db, body.token.trim(), house.clock()),
  }),
  route({
    method: 'POST',
    path: '/api/invitation',
    tag: 'Session',
    summary: 'Accept an invitation',
    body: acceptInvitation.input,
    reply: person,
    scope: 'open',
    perMinute: 20,
    async handle({ house, body, request, response }) {
      const answer = await perform(house, acceptInvitation, body, { actor: { kind: 'program', name: 'sign-in' } });
      if (isRefusal(answer)) return answer;
      request.server.keepCookie(response, 'device', answer.device);
      return { person: answer.person };
    },
  }),
  route({
    method: 'POST',
    path: '/api/new-password',
    tag: 'Session',
    summary: 'Choose a new password with a link an administrator made',
    body: chooseNewPassword.input,
    reply: person,
    scope: 'open',
    perMinute: 20,
    async handle({ house, body, request, response }) {
      const answer = await perform(house, chooseNewPassword, body, { actor: { kind: 'program', name: 'sign-in' } });
      if (isRefusal(answer)) return answer;
      request.server.keepCookie(response, 'device', answer.device);
      return { person: answer.person };
    },
  }),
];
