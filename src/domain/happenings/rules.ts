// What happens to the rules as the organisation keeps them: compared with their sources, given tighter targets.
import { z } from 'zod';

const moved = z.strictObject({ was: z.string().nullable(), becomes: z.string().nullable() });

export const ruleHappenings = {
  'rule-checked': z.strictObject({
    rulePack: z.string(),
    statement: z.string(),
    agrees: z.boolean(),
    source: z.string(),
    readOn: z.string(),
  }),
  'internal-target-set': z.strictObject({
    rulePack: z.string(),
    clock: z.string(),
    from: z.string(),
    was: z.string().nullable(),
    becomes: z.string().nullable(),
  }),
  'targets-recounted': z.strictObject({ rulePack: z.string(), target: moved, due: moved }),
  'rule-check-withdrawn': z.strictObject({ rulePack: z.string(), statement: z.string() }),
};
