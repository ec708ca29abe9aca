// What happens between offer and payment. What either side said stands in the rows, where it can be erased; amounts are kept.
import { z } from 'zod';

const id = z.string();
const round = { round: id, number: z.number() };
const amounts = z.record(z.string(), z.number());
const payment = { payment: id, basis: z.string(), minor: z.number(), currency: z.string() };

export const offerHappenings = {
  'offers-prepared': z.strictObject({ ...round, offers: z.number() }),
  'offers-discarded': z.strictObject(round),
  'offers-made': z.strictObject({
    ...round,
    offers: z.array(amounts),
    currency: z.string(),
    channel: z.string(),
    expiresOn: z.string().nullable(),
    approval: id.nullable(),
    unlikeSimilar: z.boolean(),
  }),
  'offer-accepted': z.strictObject({ ...round, offer: id, amounts, currency: z.string(), channel: z.string(), at: z.string() }),
  'offers-declined': z.strictObject({ ...round, channel: z.string(), at: z.string() }),
  'offers-countered': z.strictObject({
    ...round,
    channel: z.string(),
    at: z.string(),
    minor: z.number().nullable(),
    currency: z.string(),
  }),
  'offers-withdrawn': z.strictObject(round),
  'offers-expired': z.strictObject({ ...round, expiresOn: z.string() }),
  'negotiation-changed': z.strictObject({ parts: z.array(z.string()) }),
  'payment-arranged': z.strictObject({ ...payment, option: id, unlikeSimilar: z.boolean() }),
  'payment-approved': z.strictObject(payment),
  'payment-made': z.strictObject({ ...payment, on: z.string(), proof: id }),
  'payment-failed': z.strictObject(payment),
  'payment-retried': z.strictObject(payment),
  'cost-added': z.strictObject({
    cost: id,
    of: z.string(),
    minor: z.number(),
    currency: z.string(),
    minutes: z.number().nullable(),
  }),
  'cost-removed': z.strictObject({ cost: id, of: z.string(), minor: z.number(), currency: z.string() }),
};
