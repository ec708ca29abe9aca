// Puts contacts that another model read on the list of what is to be read: those that are open, and those that came lately. Some at a time,
// so that it can be broken off and gone on with: what is on the list, or was read by this model, is passed over.
import { z } from 'zod';
import { markToReadAgain as mark } from '#records/contact-readings.ts';
import { organisationId } from '#records/organisations.ts';
import { command } from '../command.ts';
import { readTheContact } from '../later-work.ts';

export const markToReadAgain = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    model: z.string().min(1).max(100),
    before: z.date().describe('Read before then, so that two models at work never take turns for ever'),
    atMost: z.int().min(1).max(20_000).default(5000),
  }),
  async run({ model, before, atMost }, { tx, now }) {
    const contacts = await mark(tx, model, { before, now, atMost });
    if (contacts === 0) return { unchanged: true, reply: { contacts } };
    return {
      happened: [{ kind: 'reading-again-begun', about: await organisationId(tx), contacts, model }],
      queue: [readTheContact],
      reply: { contacts },
    };
  },
});
