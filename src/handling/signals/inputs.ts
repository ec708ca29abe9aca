// Inputs that commands on signals share.
import { z } from 'zod';
import { sketchSize } from '#domain/emergence/near-words.ts';
import { cues } from '#domain/language/signals/cue.ts';

export const contactId = z.uuid('Choose a contact.');
/** The version of the signal that the person was looking at; one changed since is refused as stale. */
export const seenSignal = z.int().min(1);
export const optionalWords = z.string().trim().max(2000, 'Keep this to 2,000 characters.').default('');

const probability = z.number().min(0).max(1).nullable();

/** What the model made of one contact, as the worker hands it over. */
export const reading = z.object({
  contact: contactId,
  language: z.enum(['en', 'unknown']),
  complaint: probability,
  dissatisfaction: probability,
  sketch: z
    .array(z.number().int().min(0))
    .length(sketchSize)
    .nullish()
    .describe('What its words look like; none where they are few'),
  cues: z.array(z.object({ cue: z.enum([...cues, 'words', 'conversation']), from: z.int().min(0), to: z.int().min(0) })).max(500),
});
