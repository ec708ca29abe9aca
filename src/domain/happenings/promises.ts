// What happens to promises. What was promised and why it was not kept stands in the promise's row, where it can be erased; the
// record has its id, its owner and its days.
import { z } from 'zod';

const id = z.string();
const day = z.string();

export const promiseHappenings = {
  'promise-made': z.strictObject({ promise: id, owner: id, day, accepted: z.boolean(), follows: id.nullable() }),
  'promise-accepted': z.strictObject({ promise: id, day }),
  'promise-handed-back': z.strictObject({ promise: id, day }),
  'promise-given': z.strictObject({ promise: id, day, was: id, becomes: id, accepted: z.boolean() }),
  'promise-kept': z.strictObject({ promise: id, day, proof: id.nullable(), told: z.string().nullable(), late: z.boolean() }),
  'promise-broken': z.strictObject({ promise: id, day, told: z.string(), next: id.nullable(), nextDay: day.nullable() }),
  'promise-released': z.strictObject({ promise: id, day, channel: z.string() }),
  'promise-carried': z.strictObject({ promise: id, day }),
  'promise-owners-warned': z.strictObject({ soon: z.number(), late: z.number() }),
};
