// Asks for everything that another model read to be read again by the one in use. The program puts it on the list and reads it, some at a
// time; asked twice, it is done once.
import { z } from 'zod';
import { markToReadAgain as mark } from '#records/contact-readings.ts';
import { organisationId } from '#records/organisations.ts';
import { command } from '../command.ts';

const first = 5000;

export const askReadingAgain = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ model: z.string().min(1).max(100) }),
  async run({ model }, { tx, now }) {
    const contacts = await mark(tx, model, { before: now, now, atMost: first });
    if (contacts === 0) return { unchanged: true, reply: { contacts } };
    return {
      happened: [{ kind: 'reading-again-begun', about: await organisationId(tx), contacts, model }],
      queue: [{ job: 'read-again', body: { model } }],
      reply: { contacts },
    };
  },
});
