// Routes by which a person comes in and goes out, and learns who they are here.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { endOneSession } from '#handling/access/end-one-session.ts';
import { endOtherSessions } from '#handling/access/end-other-sessions.ts';
import { signIn } from '#handling/access/sign-in.ts';
import { signOut } from '#handling/access/sign-out.ts';
import { Me, me } from '#views/access/me.ts';
import { route } from '../route.ts';

const done = z.object({});

export const sessionRoutes = [
  route({
    method: 'POST',
    path: '/api/session',
    tag: 'Session',
    summary: 'Sign in',
    body: z.object({ email: z.string().max(300), password: z.string().max(1000), code: z.string().max(50).optional() }),
    reply: z.object({ person: z.uuid() }),
    scope: 'open',
    perMinute: 30,
    async handle({ house, body, request, response }) {
      const { server, ip: address } = request;
      const [device, session] = [server.cookieOf(request, 'device'), server.cookieOf(request, 'session')];
      const given = { ...body, address, agent: request.headers['user-agent'] ?? '', device, session };
      const answer = await perform(house, signIn, given, { actor: { kind: 'program', name: 'sign-in' } });
      if (isRefusal(answer)) return answer;
      server.keepCookie(response, 'session', answer.secret);
      server.keepCookie(response, 'device', answer.device);
      return { person: answer.person };
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/session',
    tag: 'Session',
    summary: 'Sign out',
    reply: done,
    scope: 'open',
    perMinute: 30,
    async handle({ house, request, response }) {
      const session = request.server.cookieOf(request, 'session') ?? '';
      const actor = request.actor ?? ({ kind: 'program', name: 'sign-in' } as const);
      const answer = await perform(house, signOut, { session }, { actor });
      request.server.dropCookie(response, 'session');
      return answer;
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/sessions/:id',
    tag: 'Session',
    summary: 'End one of my sessions',
    params: z.object({ id: z.uuid() }),
    reply: done,
    scope: 'own',
    handle: ({ house, actor, params }) => perform(house, endOneSession, { session: params.id }, { actor }),
  }),
  route({
    method: 'POST',
    path: '/api/sessions/end-others',
    tag: 'Session',
    summary: 'End all my sessions but this one',
    reply: z.object({ sessions: z.number().int() }),
    scope: 'own',
    handle: ({ house, actor, request }) =>
      perform(house, endOtherSessions, { session: request.server.cookieOf(request, 'session') ?? '' }, { actor }),
  }),
  route({
    method: 'GET',
    path: '/api/me',
    tag: 'Session',
    summary: 'Who I am here, and what I may do',
    reply: Me,
    scope: 'read',
    handle: ({ house, actor, request }) => me(house.db, actor, request.csrf),
  }),
];
