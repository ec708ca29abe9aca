// What happens to the rules as the organisation keeps them: compared with their sources.
import { z } from 'zod';

export const ruleHappenings = {
  'rule-checked': z.strictObject({
    rulePack: z.string(),
    statement: z.string(),
    agrees: z.boolean(),
    source: z.string(),
    readOn: z.string(),
  }),
  'rule-check-withdrawn': z.strictObject({ rulePack: z.string(), statement: z.string() }),
};
