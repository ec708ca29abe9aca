// What happens to what is kept: periods chosen, holds put on and lifted, things kept longer, anonymised or erased. Reasons stand in
// rows; of what was erased the record keeps how many rows and files, under which rule, and by whose two decisions.
import { z } from 'zod';

const id = z.string();
const how = z.enum(['anonymised', 'erased']);

export const retentionHappenings = {
  'retention-chosen': z.strictObject({ rulePack: z.string(), rule: z.string(), was: z.number().nullable(), becomes: z.number() }),
  'retention-choice-dropped': z.strictObject({ rulePack: z.string(), rule: z.string(), was: z.number() }),
  'retention-reckoned': z.strictObject({ complaints: z.number() }),
  'hold-placed': z.strictObject({
    hold: id,
    scope: z.enum(['complaint', 'customer', 'selection']),
    lookAgainOn: z.string().nullable(),
  }),
  'hold-lifted': z.strictObject({ hold: id, scope: z.enum(['complaint', 'customer', 'selection']) }),
  'kept-longer': z.strictObject({ until: z.string() }),
  'disposal-proposed': z.strictObject({ disposal: id, how, complaints: z.number() }),
  'disposal-declined': z.strictObject({ disposal: id }),
  'disposal-confirmed': z.strictObject({ disposal: id, how, complaints: z.number(), proposedBy: id }),
  'complaint-disposed': z.strictObject({
    disposal: id,
    how,
    rule: z.string().nullable(),
    keepUntil: z.string().nullable(),
    rowsRemoved: z.number(),
    rowsEmptied: z.number(),
    filesRemoved: z.number(),
    customersRemoved: z.number(),
  }),
  'complaint-left': z.strictObject({ disposal: id }),
  'contacts-erased': z.strictObject({ disposal: id, contacts: z.number(), customers: z.number() }),
  'disposal-finished': z.strictObject({ disposal: id, how, done: z.number(), left: z.number() }),
};
