// What happens to the regimes of a complaint and to their clocks. Reasons are kept in rows that can be erased; the record has ids.
import { z } from 'zod';

const id = z.string();
const due = z.strictObject({ was: z.string().nullable(), becomes: z.string().nullable() });
const kind = z.strictObject({ was: z.string().nullable(), becomes: z.string().nullable() });

export const regimeHappenings = {
  'regime-added': z.strictObject({
    rulePack: z.string(),
    name: z.string(),
    because: z.enum(['entity', 'rule', 'person']),
    rule: z.string().nullable(),
    points: z.number().nullable(),
    choice: id.nullable(),
    due,
  }),
  'regime-corrected': z.strictObject({
    rulePack: z.string(),
    name: z.string(),
    /** The pack it was taken for before. */
    was: z.string().optional(),
    main: z.boolean().optional(),
    type: kind.optional(),
    complainant: kind.optional(),
    receivedAt: kind.optional(),
    points: z.number().nullable().optional(),
    choice: id.nullable(),
    due,
  }),
  'regime-removed': z.strictObject({ rulePack: z.string(), name: z.string(), choice: id.nullable(), due }),
  'regime-outcome-recorded': z.strictObject({ rulePack: z.string(), name: z.string(), outcome: z.string() }),
  'milestone-recorded': z.strictObject({ what: z.string(), at: z.string(), rulePack: z.string().nullable(), milestone: id }),
  'milestone-taken-back': z.strictObject({ what: z.string(), milestone: id, choice: id }),
  'time-given': z.strictObject({
    rulePack: z.string(),
    clock: z.string(),
    name: z.string(),
    was: z.string(),
    becomes: z.string().nullable(),
    consented: z.boolean(),
  }),
  'time-asked': z.strictObject({ rulePack: z.string(), clock: z.string(), name: z.string(), was: z.string(), request: id }),
  'lateness-explained': z.strictObject({ rulePack: z.string(), clock: z.string(), name: z.string(), reason: z.string() }),
  'lateness-reasons-changed': z.strictObject({ reasons: z.array(z.string()) }),
  'regime-rules-changed': z.strictObject({
    rules: z.array(
      z.strictObject({
        name: z.string(),
        product: id.nullable(),
        category: id.nullable(),
        legalEntity: id.nullable(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        rulePack: z.string(),
        applies: z.enum(['instead', 'as-well']),
        type: z.string().nullable(),
      }),
    ),
  }),
};
