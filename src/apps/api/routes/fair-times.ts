// Routes of the time a customer is given to say whether we understood them.
import { z } from 'zod';
import { tracks } from '#domain/complaint.ts';
import { perform } from '#handling/command.ts';
import { changeFairTime } from '#handling/settings/change-fair-time.ts';
import { FairTimes, fairTimes } from '#views/settings/fair-times.ts';
import { route } from '../route.ts';

const { track: _, ...body } = changeFairTime.input.shape;

export const fairTimeRoutes = [
  route({
    method: 'GET',
    path: '/api/settings/fair-times',
    tag: 'Settings',
    summary: 'Read how long a customer is given to confirm our understanding, track by track',
    reply: FairTimes,
    scope: 'administer',
    handle: ({ house, actor }) => fairTimes(house.db, actor),
  }),
  route({
    method: 'PUT',
    path: '/api/settings/fair-times/:track',
    tag: 'Settings',
    summary: 'Change it for one track',
    params: z.object({ track: z.enum(tracks) }),
    body: z.object(body),
    reply: z.object({ version: z.number().int() }),
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, changeFairTime, { ...body, ...params }, { actor, key }),
  }),
];
