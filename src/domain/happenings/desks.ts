// What happens with other help desks. What was said there stands in rows that can be erased, never here.
import { z } from 'zod';

const desk = z.string();

export const deskHappenings = {
  'desk-kept': z.strictObject({ desk, name: z.string(), added: z.boolean(), active: z.boolean() }),
  'desk-removed': z.strictObject({ desk, name: z.string() }),
  'desk-token-made': z.strictObject({ desk, name: z.string() }),
  'desk-token-revoked': z.strictObject({ desk, name: z.string() }),
  'desk-hook-kept': z.strictObject({ desk, name: z.string(), active: z.boolean(), newSecret: z.boolean() }),
  'desk-contacts-received': z.strictObject({
    desk,
    name: z.string(),
    kept: z.number(),
    changed: z.number(),
    refused: z.number(),
  }),
  'desk-conversation-updated': z.strictObject({ desk, name: z.string(), contact: z.string(), closed: z.boolean() }),
  'desk-leftovers-removed': z.strictObject({ contacts: z.number(), customers: z.number(), refusals: z.number() }),
  'desk-telling-begun': z.strictObject({ tellings: z.number() }),
  'desk-told': z.strictObject({ desk, name: z.string(), contact: z.string(), event: z.string() }),
  'desk-not-told': z.strictObject({
    desk,
    name: z.string(),
    contact: z.string(),
    event: z.string(),
    code: z.number().nullable(),
    again: z.string().nullable(),
  }),
  'desk-told-again': z.strictObject({ desk, name: z.string(), contact: z.string(), event: z.string() }),
};
