// What happens while a contact or a complaint is taken down.
import { z } from 'zod';

const id = z.string();

export const intakeHappenings = {
  'complaint-logged': z.strictObject({
    reference: z.string(),
    channel: z.string(),
    receivedAt: z.string(),
    rulePack: z.string(),
    points: z.number(),
    contact: id.optional(),
  }),
  'customer-added': z.strictObject({ customer: id }),
  'note-added': z.strictObject({ note: id, mentions: z.array(id) }),
};
