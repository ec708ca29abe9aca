// Inputs that the commands of regimes and clocks share.
import { z } from 'zod';
import { PAUSE_REASONS, type PauseReason } from '#domain/stopped-time.ts';
import { channel, complaintId, seen, words } from '../intake/inputs.ts';

export const onComplaint = z.object({ complaint: complaintId, version: seen });
export const rulePack = z.string().min(1).max(100);
export const reason = words('Say why.', 1_000);
export const toldHow = z.object({ at: z.coerce.date().optional().describe('Now, if not said'), channel });

/** More time for a clock: given, or asked of somebody who may approve it. */
export const moreTime = onComplaint.extend({
  rulePack: rulePack.optional(),
  clock: z.string().max(100),
  reason,
  to: z.iso.date().nullish().describe('The new last day told to the customer; without it, all that the rule gives'),
  consented: z.boolean().default(false),
  told: toldHow.nullish().describe('When and how the customer was told, where no letter of the rule does it'),
});

export const saidOfRegime = {
  type: z.string().max(100).nullable().optional().describe('The kind of complaint, as these rules name it; null: not said'),
  complainant: z
    .string()
    .max(100)
    .nullable()
    .optional()
    .describe('The kind of complainant, as these rules name it, or not-eligible'),
  receivedAt: z.coerce.date().nullable().optional().describe('When its matter was received, where later than the rest'),
  points: z.array(z.uuid()).max(100).nullable().optional().describe('The points it bears on; null: the whole complaint'),
};
export const pauseReason = z.enum(Object.keys(PAUSE_REASONS) as [PauseReason]);
