// Inputs that the commands of regimes and clocks share.
import { z } from 'zod';
import { PAUSE_REASONS, type PauseReason } from '#domain/stopped-time.ts';
import { channel, complaintId, seen, words } from '../intake/inputs.ts';

export const onComplaint = z.object({ complaint: complaintId, version: seen });
export const rulePack = z.string().min(1).max(100);
export const reason = words('Say why.', 1_000);
export const toldHow = z.object({ at: z.coerce.date(), channel });

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
