// What commands on problems are given.
import { z } from 'zod';
import { words } from '../intake/inputs.ts';

export const ofProblem = z.object({
  problem: z.uuid(),
  version: z.number().int().optional().describe('The version you saw; refused as stale when it has changed since'),
});

export const title = words('Say in a few words what it is.', 300);
export const someContacts = z
  .array(z.uuid())
  .min(1, 'Choose at least one contact.')
  .max(500, 'Choose up to 500 contacts at a time.');

/** A message to customers of a problem, on the version that was seen. */
export const ofTelling = z.object({
  telling: z.uuid(),
  version: z.number().int().describe('The version of the message you saw; refused as stale when it has changed since'),
});
