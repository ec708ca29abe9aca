// What happens to the organisation's settings.
import { z } from 'zod';

const id = z.string();

export const settingsHappenings = {
  'taxonomy-changed': z.strictObject({ node: id, taxonomy: z.string(), change: z.enum(['added', 'renamed', 'moved', 'retired']) }),
};
