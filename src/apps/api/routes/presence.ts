// Routes of who else is here. A page says every 15 seconds that it is, and is answered who else is: one call for both.
import { z } from 'zod';
import { doings } from '#domain/presence.ts';
import { keep } from '#handling/keep.ts';
import { leaveComplaint } from '#handling/together/leave-complaint.ts';
import { showPresence } from '#handling/together/show-presence.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });

export const presenceRoutes = [
  route({
    method: 'PUT',
    path: '/api/complaints/:id/presence',
    tag: 'Working together',
    summary: 'Say that I am here, and learn who else is',
    params,
    body: z.object({ doing: z.enum(doings) }),
    reply: z.object({ others: z.array(z.object({ person: z.uuid(), name: z.string(), doing: z.enum(doings) })) }),
    scope: 'own',
    handle: ({ house, actor, params, body }) => keep(house, showPresence, { complaint: params.id, ...body }, actor),
  }),
  route({
    method: 'DELETE',
    path: '/api/complaints/:id/presence',
    tag: 'Working together',
    summary: 'Say that I have left',
    params,
    reply: z.object({ left: z.boolean() }),
    scope: 'own',
    handle: ({ house, actor, params }) => keep(house, leaveComplaint, { complaint: params.id }, actor),
  }),
];
