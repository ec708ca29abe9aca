// Routes by which a person comes in and goes out, and learns who they are here.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { setUpOrganisation } from '#handling/access/set-up-organisation.ts';
import { signIn } from '#handling/access/sign-in.ts';
import { Me, me } from '#views/access/me.ts';
import { route } from '../route.ts';
import { sessionCookie } from '../who-asks.ts';

export const sessionRoutes = [
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
    path: '/api/session',
    tag: 'Session',
    summary: 'Sign in',
    body: z.object({ email: z.string(), password: z.string() }),
    reply: z.object({ person: z.uuid() }),
    scope: 'open',
    perMinute: 30,
    async handle({ house, body, request, response }) {
      const agent = request.headers['user-agent'] ?? '';
      const answer = await perform(house, signIn, { ...body, agent }, { actor: { kind: 'program', name: 'sign-in' } });
      if (isRefusal(answer)) return answer;
      const secure = request.protocol === 'https';
      response.setCookie(sessionCookie, answer.secret, { path: '/', httpOnly: true, sameSite: 'lax', secure });
      return { person: answer.person };
    },
  }),
  route({
    method: 'GET',
    path: '/api/me',
    tag: 'Session',
    summary: 'Who I am here, and what I may do',
    reply: Me,
    scope: 'own',
    handle: ({ house, actor, request }) => me(house.db, actor, request.csrf),
  }),
];
