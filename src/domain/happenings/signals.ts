// What happens to the signals on contacts. Which words and how likely stands in rows that go with the contact, never here.
import { z } from 'zod';

const contact = z.string();

export const signalHappenings = {
  'contacts-read': z.strictObject({
    contacts: z.number(),
    signals: z.number(),
    model: z.string(),
    takenBack: z.number().optional(),
  }),
  'reading-again-begun': z.strictObject({ contacts: z.number(), model: z.string() }),
  'contacts-weighed-again': z.strictObject({ contacts: z.number(), changed: z.number(), signals: z.number() }),
  'signs-noticed': z.strictObject({ contact, signs: z.number() }),
  'signal-confirmed': z.strictObject({ contact }),
  'signal-dismissed': z.strictObject({ contact, reason: z.string() }),
  'signal-action-chosen': z.strictObject({ contact, step: z.string().nullable() }),
  'signal-action-done': z.strictObject({ contact, step: z.string().nullable() }),
  'signal-settled': z.strictObject({ contact, outcome: z.string() }),
  'playbook-step-kept': z.strictObject({ step: z.string(), added: z.boolean() }),
  'playbook-step-retired': z.strictObject({ step: z.string() }),
  'signal-weights-fitted': z.strictObject({ weights: z.string(), contacts: z.number() }),
  'signal-weights-used': z.strictObject({ weights: z.string().nullable() }),
  'playbook-ordered': z.strictObject({ steps: z.number() }),
};
