// What happens while customers are kept informed, and to the organisation's own choices about handling. What the customer was
// told stands with the milestone, where it can be erased.
import { z } from 'zod';

export const informingHappenings = {
  'progress-told': z.strictObject({
    milestone: z.string(),
    at: z.string(),
    channel: z.string(),
    nextDay: z.string().nullable(),
  }),
  'notice-prepared': z.strictObject({ message: z.string(), notice: z.string(), channel: z.string() }),
  'notice-sent': z.strictObject({ message: z.string(), notice: z.string(), channel: z.string(), changed: z.boolean() }),
  'notice-set-aside': z.strictObject({ message: z.string(), overtaken: z.boolean() }),
  'notice-worded': z.strictObject({ notice: z.string(), language: z.string(), version: z.number(), asItCame: z.boolean() }),
  'feedback-asked': z.strictObject({ message: z.string(), channel: z.string() }),
  'feedback-given': z.strictObject({ sorted: z.string(), treated: z.string().nullable(), became: z.string().nullable() }),
  'guidance-changed': z.strictObject({ guidance: z.string(), version: z.number(), asItCame: z.boolean() }),
  'handling-choice-changed': z.strictObject({ choice: z.string(), was: z.number(), becomes: z.number() }),
};
