// What happens to problems that many contacts share. Their words stand in rows.
import { z } from 'zod';

const id = z.string();

export const problemHappenings = {
  'problem-proposed': z.strictObject({ count: z.number(), hours: z.number(), expected: z.number() }),
  'problem-opened': z.strictObject({ origin: z.string(), proposed: z.boolean(), contacts: z.number() }),
  'problem-described': z.strictObject({ fields: z.array(z.string()), owner: id.nullable() }),
  'problem-gathered': z.strictObject({ contacts: z.array(id) }),
  'problem-contacts-removed': z.strictObject({ contacts: z.array(id) }),
  'problem-split': z.strictObject({ into: id, contacts: z.number() }),
  'problem-merged': z.strictObject({ into: id, contacts: z.number() }),
  'problem-dismissed': z.strictObject({}),
  'problem-closed': z.strictObject({ contacts: z.number() }),
  'problem-reopened': z.strictObject({ was: z.string() }),
};
