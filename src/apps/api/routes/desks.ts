// Routes of other help desks for whoever sets them up: added, changed, given a token that is shown once, tried with a payload of theirs.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { keepDeskHook } from '#handling/desks/keep-desk-hook.ts';
import { keepDesk } from '#handling/desks/keep-desk.ts';
import { makeDeskToken } from '#handling/desks/make-desk-token.ts';
import { removeDesk } from '#handling/desks/remove-desk.ts';
import { tellDeskAgain } from '#handling/desks/tell-desk-again.ts';
import { revokeDeskToken } from '#handling/desks/revoke-desk-token.ts';
import { type SignalsReader, signalsReader } from '#domain/language/signals/signals-in.ts';
import { may } from '#domain/actor.ts';
import { refuse } from '#domain/refusal.ts';
import { Desks, desks } from '#views/desks/desks.ts';
import { DeskTellings, deskTellings } from '#views/desks/telling-to-send.ts';
import { PayloadTried, tryPayload, tryPayloadInput } from '#views/desks/try-payload.ts';
import { readSignalsModel } from '../../signals-model.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });
const tag = 'Settings';
const scope = 'administer';

let opened: Promise<SignalsReader> | undefined;
/** Read from its file when it is first asked for. */
const reader = (): Promise<SignalsReader> => (opened ??= readSignalsModel().then(signalsReader));

export const deskRoutes = [
  route({
    method: 'GET',
    path: '/api/settings/help-desks',
    tag,
    summary: 'List the other help desks, and how each stands',
    reply: Desks,
    scope,
    handle: ({ house, actor }) => desks(house.db, { actor, secret: house.secret, site: house.site, now: house.clock() }),
  }),
  route({
    method: 'POST',
    path: '/api/settings/help-desks',
    tag,
    summary: 'Add another help desk, or change one',
    body: keepDesk.input,
    reply: z.object({ id: z.uuid() }),
    scope,
    handle: ({ house, actor, key, body }) => perform(house, keepDesk, body, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/settings/help-desks/:id/removal',
    tag,
    summary: 'Remove a help desk of which nothing is kept here',
    params,
    body: removeDesk.input.omit({ desk: true }),
    reply: z.object({ removed: z.boolean() }),
    scope,
    handle: ({ house, actor, key, params, body }) => perform(house, removeDesk, { ...body, desk: params.id }, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/settings/help-desks/:id/token',
    tag,
    summary: 'Make the token of a help desk; shown once, and the one before it ends',
    params,
    reply: z.object({ token: z.string(), version: z.number().int() }),
    scope: 'own',
    handle: ({ house, actor, params }) => perform(house, makeDeskToken, { desk: params.id }, { actor }),
  }),
  route({
    method: 'DELETE',
    path: '/api/settings/help-desks/:id/token',
    tag,
    summary: 'Revoke the token of a help desk',
    params,
    reply: z.object({ revoked: z.boolean() }),
    scope,
    handle: ({ house, actor, params }) => perform(house, revokeDeskToken, { desk: params.id }, { actor }),
  }),
  route({
    method: 'POST',
    path: '/api/settings/help-desks/tries',
    tag,
    summary: 'See what a payload of another help desk would become; nothing is kept',
    body: tryPayloadInput,
    reply: PayloadTried,
    scope,
    perMinute: 60,
    async handle({ actor, body }) {
      if (!may(actor, 'manage-settings')) return refuse('permission.missing');
      return tryPayload(body, await reader());
    },
  }),
  route({
    method: 'PUT',
    path: '/api/settings/help-desks/:id/hook',
    tag,
    summary: 'Set where a help desk is told of early signs; a secret made now is shown once',
    params,
    body: keepDeskHook.input.omit({ desk: true }),
    reply: z.object({ version: z.number().int(), secret: z.string().nullable() }),
    scope,
    handle: ({ house, actor, params, body }) => perform(house, keepDeskHook, { ...body, desk: params.id }, { actor }),
  }),
  route({
    method: 'GET',
    path: '/api/settings/help-desks/:id/tellings',
    tag,
    summary: 'List what a help desk was told lately, and what it answered',
    params,
    reply: DeskTellings,
    scope,
    handle: ({ house, actor, params }) => deskTellings(house.db, actor, params.id),
  }),
  route({
    method: 'POST',
    path: '/api/settings/help-desks/tellings/:id/again',
    tag,
    summary: 'Tell a help desk something once more',
    params,
    reply: z.object({ state: z.string() }),
    scope,
    handle: ({ house, actor, key, params }) => perform(house, tellDeskAgain, { telling: params.id }, { actor, key }),
  }),
];
