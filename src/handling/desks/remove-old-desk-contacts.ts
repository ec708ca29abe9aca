// Removes what came from other help desks and was kept long enough. Asked by the clock, every hour.
import { z } from 'zod';
import { removeOldDeskContacts as removeOld } from '#records/free-contacts.ts';
import { organisationId } from '#records/organisations.ts';
import { command } from '../command.ts';

const atMost = 5000;

export const removeOldDeskContacts = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({}),
  async run(_, { tx, now }) {
    const removed = await removeOld(tx, now, atMost);
    if (Object.values(removed).every((count) => count === 0)) return { unchanged: true, reply: removed };
    return { happened: [{ kind: 'desk-leftovers-removed', about: await organisationId(tx), ...removed }], reply: removed };
  },
});
