// What happens to messages that come in.
import { z } from 'zod';

export const mailHappenings = {
  'mail-received': z.strictObject({ sort: z.string(), state: z.string(), mailbox: z.string().nullable() }),
  'mail-filed': z.strictObject({ mail: z.string(), contact: z.string(), files: z.number() }),
  'mail-made-contact': z.strictObject({ contact: z.string() }),
  'mail-set-aside': z.strictObject({ was: z.string() }),
  'mailbox-kept': z.strictObject({ added: z.boolean(), active: z.boolean(), way: z.string() }),
  'mailbox-standing-noted': z.strictObject({ well: z.boolean() }),
  'mailbox-token-renewed': z.strictObject({}),
  'mailbox-removed': z.strictObject({}),
};
