// Routes of a person's notifications. Pages ask every half minute whether there are unread ones; the question is one index look-up.
import { z } from 'zod';
import { keep } from '#handling/keep.ts';
import { readNotifications } from '#handling/together/read-notifications.ts';
import { Notifications, notifications } from '#views/notifications/notifications.ts';
import { route } from '../route.ts';

export const notificationRoutes = [
  route({
    method: 'GET',
    path: '/api/notifications',
    tag: 'Working together',
    summary: 'Read my notifications, newest first, and how many are unread',
    query: z.object({ most: z.coerce.number().int().min(0).max(100).default(30).describe('0: only how many are unread') }),
    reply: Notifications,
    scope: 'own',
    handle: ({ house, actor, query }) => notifications(house.db, actor, query.most),
  }),
  route({
    method: 'POST',
    path: '/api/notifications/read',
    tag: 'Working together',
    summary: 'Mark notifications as read, the ones named or all',
    body: readNotifications.input,
    reply: z.object({ read: z.number().int() }),
    scope: 'own',
    handle: ({ house, actor, body }) => keep(house, readNotifications, body, actor),
  }),
];
