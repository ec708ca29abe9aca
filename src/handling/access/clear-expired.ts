// Removes what has expired and nobody needs: sessions that ended, counts of failures that are forgotten, answers kept for
// repeated requests, links spent long ago, devices unseen for a year. Asked by the clock, every hour; on the record only when
// something went. Tokens stay: who made them is part of their story.
import { z } from 'zod';
import { organisationId } from '#records/organisations.ts';
import { clearExpired as clearRows } from '#records/expired.ts';
import { command } from '../command.ts';

export const clearExpired = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({}),
  async run(_, { tx, now }) {
    const cleared = await clearRows(tx, now);
    if (Object.values(cleared).every((count) => count === 0)) return { unchanged: true, reply: cleared };
    return { happened: [{ kind: 'expired-cleared', about: await organisationId(tx), ...cleared }], reply: cleared };
  },
});
