// Says that one has left a complaint's page, so that nobody waits for the signs of life to lapse.
import { z } from 'zod';
import { leave } from '#records/presences.ts';
import { scratch } from '../keep.ts';

export const leaveComplaint = scratch({
  input: z.object({ complaint: z.uuid() }),
  async keep({ complaint }, { tx, person }) {
    await leave(tx, complaint, person.id);
    return { left: true };
  },
});
