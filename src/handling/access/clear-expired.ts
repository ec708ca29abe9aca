// Removes what has expired and nobody needs: sessions that ended, counts of failures that are forgotten, answers kept for
// repeated requests, links spent long ago, devices unseen for a year, lists of customers whom problems touched that ended long ago. Asked by the clock, every hour; on the record only when
// something went. Tokens stay: who made them is part of their story.
import { z } from 'zod';
import { organisationId } from '#records/organisations.ts';
import { clearExpired as clearRows } from '#records/expired.ts';
import { forgetAffected } from '#records/erasing/erase-beside.ts';
import { handlingChoice } from '#records/handling-choices.ts';
import { command } from '../command.ts';

const dayMs = 86_400_000;

export const clearExpired = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({}),
  async run(_, { tx, now }) {
    const cleared = await clearRows(tx, now);
    const forgotten = await forgetAffected(tx, new Date(now.getTime() - (await handlingChoice(tx, 'affected-kept-days')) * dayMs));
    const [first, ...rest] = [
      ...(Object.values(cleared).some((count) => count > 0)
        ? [{ kind: 'expired-cleared', about: await organisationId(tx), ...cleared } as const]
        : []),
      ...forgotten.map(({ problem, customers }) => ({ kind: 'affected-forgotten', about: problem, customers }) as const),
    ];
    return first ? { happened: [first, ...rest], reply: cleared } : { unchanged: true, reply: cleared };
  },
});
