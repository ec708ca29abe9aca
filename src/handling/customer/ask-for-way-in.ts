// Sends a customer who comes back a link and a code, to the address they gave with their complaint. Where reference and address do not
// belong together nothing is sent and nothing is said: the answer is always the same.
import { z } from 'zod';
import type { Happening } from '#domain/happening.ts';
import { readReference } from '#domain/reference.ts';
import { theOrganisation } from '#records/organisations.ts';
import { hadEnough, reachableAt } from '#records/ways-in.ts';
import { sendWayIn } from '#records/sent-ways-in.ts';
import { command } from '../command.ts';
import { wayInWords } from './inputs.ts';

export const askForWayIn = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({
    reference: z.string().max(100),
    address: z.string().max(300).describe('The e-mail address or telephone number they gave'),
    site: z.url().describe('Where our pages for customers are'),
    words: wayInWords,
  }),
  async run({ reference, address, site, words }, { tx, now }) {
    const { name: organisation } = await theOrganisation(tx);
    const found = await reachableAt(tx, readReference(reference) ?? reference, address);
    const happened: Happening[] = [];
    const queue = [];
    for (const one of found) {
      if (await hadEnough(tx, one, now)) continue;
      queue.push(await sendWayIn(tx, one, { organisation, site, words, by: null, now }));
      happened.push({ kind: 'way-in-sent', about: one.complaint, customer: one.customer, channel: one.channel });
    }
    const [first, ...rest] = happened;
    const reply = { asked: true };
    return first === undefined ? { unchanged: true, reply } : { happened: [first, ...rest], queue, reply };
  },
});
