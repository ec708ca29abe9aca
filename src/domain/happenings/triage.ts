// What happens while complaints are sorted and pass from hand to hand.
import { z } from 'zod';

const id = z.string();

export const triageHappenings = {
  'complaint-assigned': z.strictObject({ toPerson: id.nullable(), toTeam: id.nullable(), reason: z.string() }),
};
