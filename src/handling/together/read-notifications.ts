// Marks notifications as read: the ones named, or all.
import { z } from 'zod';
import { markRead } from '#records/notifications.ts';
import { scratch } from '../keep.ts';

export const readNotifications = scratch({
  input: z.object({ ids: z.union([z.literal('all'), z.array(z.uuid()).min(1).max(200)]) }),
  keep: async ({ ids }, { tx, person, now }) => ({ read: await markRead(tx, person.id, ids, now) }),
});
