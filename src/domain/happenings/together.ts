// What happens while people work side by side: notes, and the lists they save.
import { z } from 'zod';

const id = z.string();

export const togetherHappenings = {
  'view-saved': z.strictObject({ view: id, screen: z.string(), shared: z.boolean() }),
  'view-removed': z.strictObject({ view: id, screen: z.string() }),
};
