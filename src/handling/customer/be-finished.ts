// Closes the door after a customer who is finished: their cookie opens nothing any more.
import { z } from 'zod';
import { letOut } from '#records/ways-in.ts';
import { command } from '../command.ts';

export const beFinished = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ secret: z.string().max(200) }),
  async run({ secret }, { tx }) {
    const comer = await letOut(tx, secret);
    const reply = { finished: true };
    if (!comer) return { unchanged: true, reply };
    return { happened: [{ kind: 'customer-left', about: comer.complaint, customer: comer.customer }], reply };
  },
});
