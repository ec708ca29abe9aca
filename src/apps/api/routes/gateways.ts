// Routes of the other ways than e-mail to reach customers: set up, changed, removed. A secret is shown once, when it is made.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { keepGateway } from '#handling/mail/keep-gateway.ts';
import { removeGateway } from '#handling/mail/remove-gateway.ts';
import { Gateways, gateways } from '#views/mail/gateways.ts';
import { route } from '../route.ts';

const params = z.object({ channel: z.string() });

export const gatewayRoutes = [
  route({
    method: 'GET',
    path: '/api/settings/channels',
    tag: 'Settings',
    summary: 'List the other ways than e-mail to reach customers, and how each stands',
    reply: Gateways,
    scope: 'administer',
    handle: ({ house, actor }) => gateways(house.db, { actor, secret: house.secret, site: house.site, now: house.clock() }),
  }),
  route({
    method: 'PUT',
    path: '/api/settings/channels/:channel',
    tag: 'Settings',
    summary: 'Set where messages of a channel are posted; a secret made now is shown once',
    params,
    body: keepGateway.input.omit({ channel: true }),
    reply: z.object({ version: z.number().int(), secret: z.string().nullable() }),
    scope: 'administer',
    handle: ({ house, actor, params, body }) => perform(house, keepGateway, { ...body, ...params }, { actor }),
  }),
  route({
    method: 'POST',
    path: '/api/settings/channels/:channel/removal',
    tag: 'Settings',
    summary: 'Take away a way to reach customers, and forget its secret',
    params,
    body: removeGateway.input.omit({ channel: true }),
    reply: z.object({ removed: z.boolean() }),
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, removeGateway, { ...body, ...params }, { actor, key }),
  }),
];
