// What is shown of the early signs in a contact.
import { z } from 'zod';
import { signalLevels } from '#domain/signal/signal.ts';

const when = z.iso.datetime({ offset: true });
const by = z.string().nullable();

export const ContactSigns = z
  .object({
    contact: z.uuid(),
    onComplaint: z.boolean(),
    read: z
      .object({
        says: z.array(z.string()).describe('What the words read like, in words'),
        marks: z.array(z.object({ from: z.number().int(), to: z.number().int(), cue: z.string(), why: z.string() })),
        model: z.string(),
        at: when,
      })
      .nullable()
      .describe('null until it has been read, and for what is not read'),
    noticed: z.array(z.object({ sign: z.string(), words: z.string(), by, at: when })),
    signal: z
      .object({
        version: z.number().int(),
        level: z.enum(signalLevels),
        how: z.string().describe('How much speaks for it, in words'),
        sure: z.string(),
        because: z.array(z.string()).describe('What speaks for it beside the words'),
        state: z.enum(['open', 'confirmed', 'dismissed']),
        raisedAt: when,
        raisedBy: by,
        owner: by,
        judged: z.object({ by, at: when, reason: z.string(), words: z.string() }).nullable(),
        outcome: z.object({ id: z.string(), says: z.string(), by, at: when, words: z.string() }).nullable(),
        became: z.object({ id: z.uuid(), reference: z.string() }).nullable().describe('The complaint it has become'),
        actions: z.array(
          z.object({
            id: z.uuid(),
            what: z.string(),
            chosenBy: by,
            chosenAt: when,
            done: z.object({ by, at: when, words: z.string() }).nullable(),
          }),
        ),
        proposed: z.array(z.object({ id: z.uuid(), name: z.string(), says: z.string() })).describe('From the playbook'),
      })
      .nullable(),
    definition: z.object({ rules: z.string(), says: z.string() }).describe('What the rules call a complaint'),
    allowed: z.array(z.string()),
  })
  .meta({ id: 'ContactSigns' });
export type ContactSigns = z.output<typeof ContactSigns>;

export const SignsOfComplaint = z.object({ contacts: z.array(ContactSigns) }).meta({ id: 'SignsOfComplaint' });
