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
    /** Null where it went to a body outside. */
    to: id.nullable(),
    attachment: id,
    digest: z.string(),
    milestone: z.strictObject({ what: z.string(), id }).nullable(),
    enclosed: z.array(z.string()),
  }),
  'letter-proof-added': z.strictObject({ letter: id, name: z.string() }),
  /** The reason is one the rules know; none where any will do. */
  'clock-extended': z.strictObject({
    clock: z.string(),
    name: z.string(),
    to: z.string(),
    letter: id,
    reason: z.string().nullable().exactOptional(),
  }),
  'information-put-in-letter': z.strictObject({ letter: id, requests: z.array(id), at: z.string() }),
  'wording-entered': z.strictObject({
    rulePack: z.string(),
    wording: z.string(),
    name: z.string(),
    number: z.number(),
    inForce: z.string(),
    digest: z.string(),
  }),
  'recourse-changed': z.strictObject({ rulePack: z.string(), name: z.string(), version: z.number() }),
  'outside-body-listed': z.strictObject({ body: id, name: z.string() }),
  'outside-body-corrected': z.strictObject({ body: id, name: z.string(), changed: z.array(z.string()) }),
  'outside-body-retired': z.strictObject({ body: id, name: z.string() }),
  'jargon-changed': z.strictObject({ term: z.string(), was: z.string().nullable(), becomes: z.string().nullable() }),
};
