// What happens to letters. Their words stand in rows that can be erased; the record has which letter, which version, and how and
// when it reached the customer, with the digest of the file that was sent.
import { z } from 'zod';

const id = z.string();

export const letterHappenings = {
  'letter-begun': z.strictObject({ letter: id, rule: z.string(), name: z.string() }),
  'letter-kept': z.strictObject({ letter: id, name: z.string(), version: z.number() }),
  'letter-discarded': z.strictObject({ letter: id, name: z.string() }),
  'letter-sent': z.strictObject({
    letter: id,
    name: z.string(),
    version: z.number(),
    how: z.string(),
    dated: z.string(),
    at: z.string(),
    to: id,
    attachment: id,
    digest: z.string(),
    milestone: z.strictObject({ what: z.string(), id }).nullable(),
    enclosed: z.array(z.string()),
  }),
  'letter-proof-added': z.strictObject({ letter: id, name: z.string() }),
  'clock-extended': z.strictObject({ clock: z.string(), name: z.string(), to: z.string(), letter: id }),
  'jargon-changed': z.strictObject({ term: z.string(), was: z.string().nullable(), becomes: z.string().nullable() }),
};
