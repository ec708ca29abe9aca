// Routes of one's own account: password, second factor, absence. Closed to tokens.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { beginSecondFactor } from '#handling/access/begin-second-factor.ts';
import { changePassword } from '#handling/access/change-password.ts';
import { confirmSecondFactor } from '#handling/access/confirm-second-factor.ts';
import { removeSecondFactor } from '#handling/access/remove-second-factor.ts';
import { renewRecoveryCodes } from '#handling/access/renew-recovery-codes.ts';
import { setAbsence } from '#handling/access/set-absence.ts';
import { Account, account } from '#views/access/account.ts';
import { route } from '../route.ts';

const done = z.object({});
const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

export const accountRoutes = [
  route({
    method: 'GET',
    path: '/api/account',
    tag: 'Session',
    summary: 'My second factor, absence and sessions',
    reply: Account,
    scope: 'own',
    handle: ({ house, actor, request }) =>
      account(house.db, actor, request.server.cookieOf(request, 'session') ?? '', house.clock()),
  }),
  route({
    method: 'PUT',
    path: '/api/account/password',
    tag: 'Session',
    summary: 'Change my password',
    body: changePassword.input.omit({ session: true }),
    reply: z.object({ sessionsEnded: z.number().int() }),
    scope: 'own',
    perMinute: 10,
    handle: ({ house, actor, body, request }) =>
      perform(house, changePassword, { ...body, session: request.server.cookieOf(request, 'session') ?? '' }, { actor }),
  }),
  route({
    method: 'PUT',
    path: '/api/account/absence',
    tag: 'Session',
    summary: 'Say until when I am away',
    body: setAbsence.input.omit({ person: true }),
    reply: done,
    scope: 'own',
    handle: ({ house, actor, body }) => perform(house, setAbsence, { ...body, person: actor.id }, { actor }),
  }),
  route({
    method: 'POST',
    path: '/api/account/second-factor',
    tag: 'Session',
    summary: 'Begin a second factor',
    body: beginSecondFactor.input,
    reply: z.object({ secret: z.string(), address: z.string().describe('otpauth address, for the picture') }),
    scope: 'own',
    perMinute: 10,
    handle: ({ house, actor, body }) => perform(house, beginSecondFactor, body, { actor }),
  }),
  route({
    method: 'POST',
    path: '/api/account/second-factor/confirm',
    tag: 'Session',
    summary: 'Confirm my second factor with a first code',
    body: confirmSecondFactor.input,
    reply: recoveryCodes,
    scope: 'own',
    perMinute: 10,
    handle: ({ house, actor, body }) => perform(house, confirmSecondFactor, body, { actor }),
  }),
  route({
    method: 'POST',
    path: '/api/account/second-factor/remove',
    tag: 'Session',
    summary: 'Remove my second factor',
    body: removeSecondFactor.input,
    reply: done,
    scope: 'own',
    perMinute: 10,
    handle: ({ house, actor, body }) => perform(house, removeSecondFactor, body, { actor }),
  }),
  route({
    method: 'POST',
    path: '/api/account/recovery-codes',
    tag: 'Session',
    summary: 'Make new recovery codes',
    body: renewRecoveryCodes.input,
    reply: recoveryCodes,
    scope: 'own',
    perMinute: 10,
    handle: ({ house, actor, body }) => perform(house, renewRecoveryCodes, body, { actor }),
  }),
];
