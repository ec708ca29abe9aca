// What happens to a request of somebody for the data kept on them. Their words, and what was collected, stand in rows; the record keeps
// that it was asked, by when, what was decided, how much was collected and withheld, and the digest of what was handed over.
import { z } from 'zod';
import { dataRightNames, restrictionGroundNames, rightsDecisionNames } from '../data-right.ts';

const number = z.number();
const right = z.enum(dataRightNames);

export const dataRequestHappenings = {
  'data-request-logged': z.strictObject({ number, customers: number, dueOn: z.string().nullable() }),
  'data-right-asked': z.strictObject({ number, right, customers: z.number(), dueOn: z.string().nullable() }),
  'data-right-decided': z.strictObject({ number, right, decision: z.enum(rightsDecisionNames) }),
  'data-right-carried-out': z.strictObject({ number, right }),
  'data-right-answered': z.strictObject({ number, right, decision: z.enum(rightsDecisionNames) }),
  'erasure-proposed-for-request': z.strictObject({ number, disposal: z.string(), complaints: z.number(), kept: z.number() }),
  'processing-restricted': z.strictObject({ number, ground: z.enum(restrictionGroundNames) }),
  'processing-let-go-on': z.strictObject({ number }),
  'restriction-lifted': z.strictObject({ number }),
  'data-request-identity-confirmed': z.strictObject({ number, dueOn: z.string().nullable() }),
  'data-request-whose-changed': z.strictObject({ number, added: z.number(), taken: z.number() }),
  'data-request-extended': z.strictObject({ number, dueOn: z.string() }),
  'data-request-collected': z.strictObject({ number, items: z.number(), complaints: z.number() }),
  'data-request-parts-opened': z.strictObject({ number, complaints: z.number() }),
  'data-request-part-redacted': z.strictObject({ number, item: z.number(), reason: z.string(), words: z.boolean() }),
  'data-request-given-again': z.strictObject({ number, item: z.number() }),
  'data-request-looked-over': z.strictObject({ number, passed: z.boolean() }),
  'data-request-bundle-asked': z.strictObject({ number }),
  'data-request-drawn-up': z.strictObject({ number, digest: z.string(), items: z.number(), withheld: z.number() }),
  'data-request-ended': z.strictObject({
    number,
    as: z.enum(['handed-over', 'refused', 'withdrawn']),
    digest: z.string().nullable(),
  }),
};
