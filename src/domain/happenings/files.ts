// What happens to files apart from being attached: checked, held, opened on purpose, released or deleted from quarantine; and how the
// scanner stands. About the complaint a file is attached to; without one, about the organisation.
import { z } from 'zod';

const id = z.string();
const ofFile = { attachment: id.nullable(), digest: z.string() };

export const fileHappenings = {
  'file-checked': z.strictObject({
    ...ofFile,
    check: z.enum(['clean', 'infected', 'unclear', 'not-checked']),
    /** The name of the malware, or why nobody could tell. */
    found: z.string(),
    scanner: z.string(),
  }),
  'picture-copied': z.strictObject({ digest: z.string(), made: z.boolean() }),
  'file-opened-on-purpose': z.strictObject({ attachment: id, digest: z.string(), as: z.enum(['unchecked', 'original']) }),
  'file-released': z.strictObject(ofFile),
  'file-deleted': z.strictObject(ofFile),
  'sender-told-of-file': z.strictObject({ attachment: id, milestone: z.string() }),
  'file-scanner-noted': z.strictObject({ well: z.boolean(), engine: z.string() }),
};
