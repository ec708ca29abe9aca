// The parts of which offers, payments and costs are shown, as shapes.
import { z } from 'zod';
import { type CostKind, costKinds } from '#domain/complaint-cost.ts';
import { roundStates } from '#domain/offer.ts';
import { paymentDeeds, paymentStates } from '#domain/payment.ts';
import { basisNames } from '#domain/redress.ts';
import { groupNames, type SimilarGroup } from '#domain/similar-redress.ts';
import { minor, named, when } from './decision-parts.ts';

const basis = z.enum(basisNames as [(typeof basisNames)[number]]);
export const amounts = z.partialRecord(basis, minor);

export const OfferShown = z.object({
  id: z.uuid(),
  title: z.string(),
  accepted: z.boolean(),
  options: z.array(z.uuid()),
  amounts: amounts.describe('What it gave when it was made; of a draft, what its options give now'),
});

export const RoundShown = z.object({
  id: z.uuid(),
  number: z.number().int(),
  version: z.number().int(),
  words: z.string(),
  expiresOn: z.string().nullable(),
  state: z.enum(roundStates),
  preparedBy: named.nullable(),
  madeBy: named.nullable(),
  madeAt: when.nullable(),
  channel: z.string().nullable(),
  unlikeSimilar: z.string().nullable(),
  answer: z.string(),
  answerChannel: z.string().nullable(),
  answeredAt: when.nullable(),
  answerNotedBy: named.nullable(),
  counter: minor.nullable(),
  currency: z.string(),
  offers: z.array(OfferShown),
});

export const PaymentShown = z.object({
  id: z.uuid(),
  version: z.number().int(),
  option: z.uuid(),
  basis,
  minor,
  currency: z.string(),
  state: z.enum(paymentStates),
  arrangedBy: named.nullable(),
  approvedBy: named.nullable(),
  paidOn: z.string().nullable(),
  method: z.string(),
  proof: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  failedBecause: z.string(),
});

export const CostShown = z.object({
  id: z.uuid(),
  of: z.enum(Object.keys(costKinds) as CostKind[]),
  minutes: z.number().int().nullable(),
  minor,
  words: z.string(),
  by: named.nullable(),
  at: when,
});

export const Negotiation = z.object({
  customerNeeds: z.string(),
  ourNeeds: z.string(),
  limits: z.string(),
  version: z.number().int(),
});

export const Similar = z.object({
  of: z.enum(Object.keys(groupNames) as SimilarGroup[]).describe('Which complaints it is compared with'),
  count: z.number().int().nullable().describe('Null when there are too few to show'),
  least: minor,
  lowerQuartile: minor,
  median: minor,
  upperQuartile: minor,
  most: minor,
});

export const OffersShown = {
  rounds: z.array(
    RoundShown.extend({
      over: z.array(z.string()).describe('Of a draft: why making it needs approval; empty where one’s own authority reaches'),
      unlike: z.boolean().describe('Of a draft: whether an offer stands out from what similar cases received'),
      allowed: z.array(z.enum(['make', 'discard', 'answer', 'withdraw'])),
    }),
  ),
  negotiation: Negotiation,
  payments: z.array(PaymentShown.extend({ allowed: z.array(z.enum(paymentDeeds)) })),
  costs: z.array(CostShown),
  cost: z.object({ redress: minor, time: minor, other: minor, total: minor }),
  similar: Similar.nullable().describe('Null when there are too few to show without telling whose they are'),
  today: z.string(),
};
