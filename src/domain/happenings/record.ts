// What happens to the record itself.
import { z } from 'zod';

export const recordHappenings = {
  'record-sealed': z.strictObject({ seal: z.number(), chains: z.number(), digest: z.string() }),
  'record-exported': z.strictObject({}),
  'record-verification-asked': z.strictObject({ verification: z.string() }),
  'record-verified': z.strictObject({ verification: z.string(), entries: z.number(), chains: z.number(), faults: z.number() }),
};
