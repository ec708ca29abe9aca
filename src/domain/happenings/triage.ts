// What happens while complaints are sorted and pass from hand to hand. Reasons are kept with the handover, where they can be
// erased; the record has the handover's id.
import { z } from 'zod';

const id = z.string();
const moved = { fromPerson: id.nullable(), fromTeam: id.nullable(), toPerson: id.nullable(), toTeam: id.nullable(), handover: id };

export const triageHappenings = {
  'complaint-assigned': z.strictObject(moved),
  'complaint-taken': z.strictObject({ ...moved, next: z.boolean() }),
  'complaint-transferred': z.strictObject(moved),
  'complaint-accepted': z.strictObject({ handover: id }),
  'complaint-handed-back': z.strictObject(moved),
  'complaint-routed': z.strictObject({ rule: id, team: id }),
  'track-chosen': z.strictObject({ was: z.string(), becomes: z.string() }),
  'level-raised': z.strictObject({ was: z.number(), becomes: z.number(), decidedBy: id.nullable(), handover: id }),
  'waiting-on-changed': z.strictObject({ was: z.string(), becomes: z.string() }),
  'routing-changed': z.strictObject({
    rules: z.array(
      z.strictObject({
        name: z.string(),
        product: id.nullable(),
        category: id.nullable(),
        channel: z.string().nullable(),
        severity: z.string().nullable(),
        legalEntity: id.nullable(),
        team: id,
      }),
    ),
  }),
  'workload-limit-changed': z.strictObject({ was: z.number().nullable(), becomes: z.number().nullable() }),
  'handlers-warned': z.strictObject({ soon: z.number(), overdue: z.number() }),
  'list-exported': z.strictObject({ list: z.string(), format: z.string(), filters: z.array(z.string()) }),
};
