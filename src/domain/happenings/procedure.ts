// What happens to the organisation's procedure and charter. The words stand in rows of their own.
import { z } from 'zod';
import { houseTextNames } from '../procedure/house-text.ts';

const which = { text: z.enum(houseTextNames), number: z.number() };

export const procedureHappenings = {
  'house-text-saved': z.strictObject(which),
  'house-text-draft-dropped': z.strictObject(which),
  'house-text-published': z.strictObject({ ...which, from: z.string(), longerThanRules: z.number() }),
  'house-text-read': z.strictObject(which),
};
