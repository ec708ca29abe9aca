// The shapes of the clocks of a complaint as their part of the page shows them: each clock with what may be done about it, the
// regimes they belong to, what was recorded, what stands still.
import { z } from 'zod';
import { ClockFaceShape, when } from '../complaints/complaint-parts.ts';

const kind = z.object({ id: z.string(), name: z.string(), says: z.string() });

export const RegimeShown = z.object({
  rulePack: z.string(),
  name: z.string(),
  regulator: z.string(),
  main: z.boolean(),
  why: z.string().describe('Why these rules apply, in a sentence'),
  definition: z.string().describe('What these rules call a complaint'),
  type: z.string().nullable(),
  typeName: z.string().nullable(),
  typeBecause: z.enum(['rule', 'person', 'only']).nullable().describe('only: these rules know one kind of complaint'),
  typeDecides: z.array(z.string()).describe('The clocks that depend on the kind of complaint'),
  types: z.array(kind),
  complainant: z.string().nullable(),
  complainantName: z.string().nullable(),
  complainantDecides: z.array(z.string()).describe('The clocks that depend on the kind of complainant'),
  complainants: z.array(kind),
  receivedAt: when.nullable().describe('When its matter was received, where later than the rest'),
  points: z.array(z.object({ id: z.uuid(), position: z.number().int(), text: z.string() })).nullable(),
  outcome: z.string().nullable(),
  answered: z.boolean(),
  thirdParty: z
    .object({
      name: z.string(),
      website: z.string().nullable(),
      opens: z.iso.date().nullable(),
      why: z.string(),
      cites: z.string(),
    })
    .nullable(),
  reasons: z.array(z.object({ at: when, by: z.string().nullable(), reason: z.string() })),
});
export type RegimeShown = z.output<typeof RegimeShown>;

export const MoreTimeShown = z.object({
  says: z.string().describe('What the rule gives and what it takes'),
  reasons: z.array(z.string()).describe('Those the rule allows; empty where it names none'),
  consent: z.boolean(),
  approval: z.boolean().describe('Whether somebody who may approve, and does not handle the complaint, must give it'),
  letter: z.object({ id: z.string(), name: z.string() }).nullable(),
  agreed: z.boolean().describe('Whether a new date must be said'),
  latest: z.iso.date().nullable(),
  may: z.boolean().describe('Whether the asking person may give it'),
  mayAsk: z.boolean().describe('Whether the asking person may ask somebody else to approve it'),
  asked: z
    .object({
      approval: z.uuid(),
      state: z.enum(['waiting', 'approved', 'sent-back']),
      by: z.string().nullable(),
      at: when,
      to: z.iso.date().nullable(),
      reason: z.string(),
      consented: z.boolean(),
      decidedBy: z.string().nullable(),
      words: z.string().describe('What whoever decided on it said'),
    })
    .nullable()
    .describe('What was last asked for it: it waits, was sent back, or is approved and given once the customer is told'),
});

export type MoreTimeShown = z.output<typeof MoreTimeShown>;

export const ClockShown = ClockFaceShape.extend({
  moreTime: MoreTimeShown.nullable(),
  given: z.array(
    z.object({ at: when, to: z.iso.date().nullable(), reason: z.string(), consented: z.boolean(), by: z.string().nullable() }),
  ),
  late: z
    .object({ reason: z.string(), words: z.string(), by: z.string().nullable(), at: when })
    .nullable()
    .describe('Why it was late, once somebody has said so'),
  asksWhyLate: z.boolean(),
});
export type ClockShown = z.output<typeof ClockShown>;

export const ComplaintClocks = z
  .object({
    version: z.number().int(),
    receivedAt: when,
    timeZone: z.string(),
    regimes: z.array(RegimeShown),
    clocks: z.array(ClockShown),
    milestones: z.array(
      z.object({
        id: z.uuid(),
        what: z.string(),
        says: z.string(),
        at: when,
        channel: z.string().nullable(),
        text: z.string(),
        regime: z.string().nullable().describe('Whose it is, where more than one regime applies; null: it counts for all'),
        mayTakeBack: z.boolean(),
      }),
    ),
    recordable: z.array(
      z.object({
        rulePack: z.string(),
        what: z.string(),
        says: z.string(),
        regime: z.string().nullable(),
        starts: z.array(z.string()),
        ends: z.array(z.string()),
        before: z.boolean().describe('Whether it may lie before the complaint was received'),
        ahead: z.boolean(),
      }),
    ),
    pauses: z.array(
      z.object({ reason: z.string(), says: z.string(), since: when, clocks: z.array(z.string()), mayResume: z.boolean() }),
    ),
    mayPause: z.array(z.object({ reason: z.string(), says: z.string(), clocks: z.array(z.string()), runOn: z.array(z.string()) })),
    latenessReasons: z.array(z.object({ id: z.uuid(), name: z.string() })),
    packs: z.array(z.object({ id: z.string(), name: z.string() })).describe('Other rules that could apply'),
    points: z.array(z.object({ id: z.uuid(), position: z.number().int(), text: z.string() })),
    allowed: z.object({
      choose: z.boolean(),
      record: z.boolean(),
      giveTime: z.boolean(),
      pause: z.boolean(),
      explain: z.boolean(),
    }),
  })
  .meta({ id: 'ComplaintClocks' });
export type ComplaintClocks = z.output<typeof ComplaintClocks>;
