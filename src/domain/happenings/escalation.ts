// What happens when a complaint is escalated inside. Words and advice stand in its row, where they can be erased.
import { z } from 'zod';

const id = z.string();

export const escalationHappenings = {
  'complaint-escalated': z.strictObject({
    escalation: id,
    to: z.enum(['senior', 'specialist']),
    person: id.nullable(),
    team: id.nullable(),
    reasons: z.array(z.string()),
  }),
  'escalation-taken-up': z.strictObject({ escalation: id, was: id.nullable(), handover: id }),
  'escalation-handed-back': z.strictObject({ escalation: id, person: id.nullable() }),
  'specialist-unit-marked': z.strictObject({ specialist: z.boolean() }),
};
