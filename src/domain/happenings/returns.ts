// What happens to returns to regulators. Figures stand in rows of their own; the record says which return, which version, and who.
import { z } from 'zod';

const id = z.string();
const which = {
  return: id,
  pack: z.string(),
  definition: z.string(),
  name: z.string(),
  entity: id.nullable(),
  from: z.string(),
  to: z.string(),
  number: z.number(),
};

export const returnHappenings = {
  'return-drawn-up': z.strictObject({ ...which, complaints: z.number() }),
  'return-answered': z.strictObject({ ...which, questions: z.array(z.string()) }),
  'return-checked': z.strictObject({ ...which, warnings: z.number() }),
  'return-frozen': z.strictObject({ ...which, complaints: z.number(), digest: z.string() }),
  'return-submitted': z.strictObject({ ...which, on: z.string() }),
  'return-reopened': z.strictObject(which),
  'return-exported': z.strictObject({ ...which, format: z.string() }),
  'return-entry-placed': z.strictObject({
    pack: z.string(),
    definition: z.string(),
    name: z.string(),
    node: id,
    row: z.string().nullable(),
  }),
  'returns-chosen': z.strictObject({
    entity: id.nullable(),
    pack: z.string(),
    definition: z.string(),
    name: z.string(),
    files: z.boolean(),
  }),
  'accounting-year-set': z.strictObject({ entity: id, was: z.string(), becomes: z.string() }),
  'return-fact-noted': z.strictObject({ fact: z.string(), cleared: z.boolean() }),
};
