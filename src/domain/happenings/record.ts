// What happens to the record itself.
import { z } from 'zod';

export const recordHappenings = {
  'record-sealed': z.strictObject({ seal: z.number(), chains: z.number(), digest: z.string() }),
  'record-exported': z.strictObject({}),
};
