// What happens to self-assessments. Answers and figures stand in rows of their own.
import { z } from 'zod';

const which = { assessment: z.string(), pack: z.string(), name: z.string(), from: z.string(), to: z.string() };

export const assessmentHappenings = {
  'assessment-begun': z.strictObject(which),
  'assessment-answered': z.strictObject({ ...which, question: z.string(), verdict: z.string().nullable() }),
  'assessment-signed': z.strictObject({ ...which, on: z.string(), questions: z.number() }),
  'assessment-questions-taken-up': z.strictObject({
    ...which,
    edition: z.string(),
    added: z.number(),
    removed: z.number(),
    reworded: z.number(),
  }),
  'assessment-copied': z.strictObject({ ...which, form: z.string(), digest: z.string() }),
  'assessment-published': z.strictObject({ ...which, shown: z.boolean() }),
};
