// What happens around people and their way in.
import { z } from 'zod';

const id = z.string();
const nothing = z.strictObject({});

export const accessHappenings = {
  'set-up-offered': z.strictObject({ hours: z.number() }),
  'organisation-set-up': z.strictObject({ administrator: id, legalEntity: id, rulePack: z.string(), calendar: z.string() }),
  'signed-in': z.strictObject({ newDevice: z.boolean(), secondFactor: z.boolean() }),
  'sign-in-failed': z.strictObject({ reason: z.enum(['password', 'code', 'locked']) }),
  'signed-out': nothing,
  'complaint-viewed': nothing,
};
