// Routes about the tokens of the API. A token cannot make or revoke tokens: only a person at a screen can.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { makeToken } from '#handling/access/make-token.ts';
import { revokeToken } from '#handling/access/revoke-token.ts';
import { Token, tokens } from '#views/access/tokens.ts';
import { route } from '../route.ts';

export const tokenRoutes = [
  route({
    method: 'GET',
    path: '/api/tokens',
    tag: 'People',
    summary: 'List my tokens; with everyone=true and the permission, all of them',
    query: z.object({ everyone: z.stringbool().default(false) }),
    reply: z.array(Token),
    scope: 'own',
    handle: ({ house, actor, query }) => tokens(house.db, actor, query.everyone, house.clock()),
  }),
  route({
    method: 'POST',
    path: '/api/tokens',
    tag: 'People',
    summary: 'Make a token for myself or an integration; it is shown once',
    body: makeToken.input,
    reply: z.object({ id: z.uuid(), secret: z.string().describe('Shown once') }),
    scope: 'own',
    perMinute: 30,
    handle: ({ house, actor, body }) => perform(house, makeToken, body, { actor }),
  }),
  route({
    method: 'DELETE',
    path: '/api/tokens/:id',
    tag: 'People',
    summary: 'Revoke a token',
    params: z.object({ id: z.uuid() }),
    reply: z.object({}),
    scope: 'own',
    handle: ({ house, actor, params }) => perform(house, revokeToken, { token: params.id }, { actor }),
  }),
];
