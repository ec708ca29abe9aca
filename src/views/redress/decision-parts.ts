// The parts of which the decision on a complaint is shown, as shapes: options with their risks, views and money; liability; approvals.
import { z } from 'zod';
import { type ApprovalKind, approvalKinds, approvalStates } from '#domain/approval.ts';
import { type InsurerStanding, insurerStandings, type LiabilityPosition, liabilityPositions } from '#domain/liability.ts';
import { writtenWorking } from '#domain/interest-kept.ts';
import { type OptionKind, optionKinds, optionStates } from '#domain/option.ts';
import { type Leaning, leanings } from '#domain/option-opinion.ts';
import { type RiskKind, riskKinds } from '#domain/option-risk.ts';
import { basisNames } from '#domain/redress.ts';

export const when = z.iso.datetime({ offset: true });
export const named = z.object({ id: z.uuid(), name: z.string() });
const keys = <Key extends string>(of: Readonly<Record<Key, unknown>>) => z.enum(Object.keys(of) as Key[]);
const fromOneToFive = z.number().int();

export const minor = z.number().int().describe('In minor units of the currency: 12550 is £125.50');

export const Risk = z.object({
  kind: keys<RiskKind>(riskKinds),
  says: z.string(),
  likelihood: fromOneToFive,
  impact: fromOneToFive,
  mitigation: z.string(),
  residual: z.object({ likelihood: fromOneToFive, impact: fromOneToFive }),
  by: named.nullable(),
});

export const Opinion = z.object({
  id: z.uuid(),
  person: named,
  askedBy: named.nullable(),
  askedAt: when,
  question: z.string(),
  leaning: keys<Leaning>(leanings).nullable(),
  text: z.string(),
  givenAt: when.nullable(),
  notedBy: named.nullable(),
  before: z
    .array(z.object({ id: z.uuid(), leaning: keys<Leaning>(leanings), text: z.string(), givenAt: when }))
    .describe('What they thought before, newest first'),
});

export const Item = z.object({
  id: z.uuid(),
  basis: z.enum(basisNames as [(typeof basisNames)[number]]),
  minor,
  reason: z.string(),
  working: writtenWorking.nullable().describe('How interest was worked out; null of an amount that was given'),
});

export const OptionShown = z.object({
  id: z.uuid(),
  version: z.number().int(),
  kind: keys<OptionKind>(optionKinds),
  title: z.string(),
  detail: z.string(),
  customerBenefits: z.string(),
  customerDrawbacks: z.string(),
  ourBenefits: z.string(),
  ourDrawbacks: z.string(),
  cost: minor,
  currency: z.string(),
  state: z.enum(optionStates),
  reason: z.string(),
  decidedBy: named.nullable(),
  decidedAt: when.nullable(),
  addedBy: named.nullable(),
  hold: z.object({ offered: z.boolean(), agreed: z.boolean(), paid: z.boolean() }).describe('What holds it fast'),
  items: z.array(Item),
  risks: z.array(Risk),
  opinions: z.array(Opinion),
});

export const LiabilityShown = z.object({
  id: z.uuid(),
  position: keys<LiabilityPosition>(liabilityPositions),
  ofWhat: z.string(),
  reason: z.string(),
  cost: minor,
  currency: z.string(),
  insurer: keys<InsurerStanding>(insurerStandings),
  state: z.enum(['proposed', 'decided', 'replaced']),
  proposedBy: named.nullable(),
  proposedAt: when,
  decidedBy: named.nullable(),
  decidedAt: when.nullable(),
});

export const ApprovalShown = z.object({
  id: z.uuid(),
  kind: keys<ApprovalKind>(approvalKinds),
  subject: z.string(),
  digest: z.string(),
  note: z.string(),
  state: z.enum(approvalStates),
  askedBy: named,
  askedAt: when,
  askedOf: named.nullable(),
  decidedBy: named.nullable(),
  decidedAt: when.nullable(),
  reason: z.string().nullable(),
  words: z.string(),
});
