// What happens while a complaint is being understood. What was written, said and asked is kept in rows that can be erased; the
// record names the row.
import { z } from 'zod';

const id = z.string();
const instant = z.string();
const day = z.string();
const version = { understanding: id, number: z.number() };
const answered = { ...version, answer: id, at: instant, channel: z.string() };

export const understandingHappenings = {
  'understanding-written': z.strictObject({ ...version, fields: z.array(z.string()) }),
  'understanding-dropped': z.strictObject(version),
  'understanding-sent': z.strictObject({ ...version, at: instant, channel: z.string(), answerBy: day, points: z.number() }),
  'understanding-confirmed': z.strictObject(answered),
  'understanding-corrected': z.strictObject({ ...answered, next: id }),
  'findings-allowed-unconfirmed': z.strictObject({ waiver: id, number: z.number().nullable() }),
  'answer-noted': z.strictObject({ answer: id, question: z.string(), known: z.string() }),

  'information-asked': z.strictObject({ request: id, at: instant, channel: z.string(), due: day, holdsUp: z.boolean() }),
  'information-chased': z.strictObject({ request: id, channel: z.string(), due: z.strictObject({ was: day, becomes: day }) }),
  'information-received': z.strictObject({ request: id, at: instant, channel: z.string(), files: z.number() }),
  'information-request-withdrawn': z.strictObject({ request: id }),
  'information-marked-late': z.strictObject({ request: id, due: day }),
  'clock-paused': z.strictObject({ reason: z.string(), clocks: z.array(z.string()), at: instant }),
  'clock-resumed': z.strictObject({ reason: z.string(), clocks: z.array(z.string()), at: instant }),

  'chronology-entry-added': z.strictObject({ entry: id, source: z.string() }),
  'chronology-entry-corrected': z.strictObject({ entry: id, version: z.number() }),
  'chronology-entry-removed': z.strictObject({ entry: id }),
  'chronology-entry-restored': z.strictObject({ entry: id }),

  'fair-time-changed': z.strictObject({ track: z.string(), was: z.string(), becomes: z.string() }),
};
