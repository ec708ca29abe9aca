// Inputs that several commands of triage share, with the words for what is wrong with them.
import { z } from 'zod';

/** A complaint, and the version the person was looking at: changed since, nothing is done to it. */
export const seenComplaint = z.object({ id: z.uuid(), version: z.number().int().optional() });
export type SeenComplaint = z.output<typeof seenComplaint>;

export const severalComplaints = z
  .array(seenComplaint)
  .min(1, 'Choose at least one complaint.')
  .max(200, 'At most 200 complaints can be changed at once. Choose fewer.');

export const reason = z.string().trim().min(1, 'Say why, for whoever has it next.').max(2000, 'Use at most 2,000 characters.');

/** What was done to several complaints: those it was done to, and why not to the others. */
export const severalDone = z
  .object({
    done: z.array(z.uuid()),
    not: z.array(z.object({ id: z.uuid(), code: z.string(), words: z.string() })),
  })
  .meta({ id: 'SeveralDone' });
export type SeveralDone = z.output<typeof severalDone>;
