// The parts of which the complaint page is made, as shapes: people, points, links, earlier complaints, the next step, the rail.
import { z } from 'zod';
import { CLOCK_KINDS } from '#domain/clock-rule.ts';
import { CLOCK_STATES } from '#domain/clock-state.ts';
import { complaintStates, stages } from '#domain/complaint.ts';

export const when = z.iso.datetime({ offset: true });
export const named = z.object({ id: z.uuid(), name: z.string() });
export const other = z.object({ id: z.uuid(), reference: z.string() });

export const Point = z.object({
  id: z.uuid(),
  position: z.number().int(),
  text: z.string(),
  category: z.uuid().nullable(),
  categoryPath: z.array(z.string()),
  withdrawn: z.boolean(),
});

export const PartyOfComplaint = z.object({
  customer: z.uuid(),
  version: z.number().int(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  anonymous: z.boolean(),
  confidential: z.boolean(),
  preferredChannel: z.string().nullable(),
  language: z.string().nullable(),
  contactTimes: z.string().nullable(),
  adjustments: z.string().nullable(),
  supportNeeds: z.string().nullable(),
  role: z.enum(['complainant', 'joint-complainant', 'representative']),
  primary: z.boolean(),
  relationship: z.string().nullable(),
  authority: z.enum(['none-needed', 'asked', 'seen']).nullable(),
  authoritySeenAt: when.nullable(),
  authorityFile: z.object({ id: z.uuid(), name: z.string() }).nullable(),
});

export const ComplaintLine = z.object({
  id: z.uuid(),
  reference: z.string(),
  title: z.string(),
  state: z.enum(complaintStates),
  receivedAt: when,
});

export const LinkedComplaint = ComplaintLine.extend({ as: z.string(), reason: z.string() });

export const EarlierComplaint = ComplaintLine.extend({ product: z.array(z.string()), outcome: z.string().nullable() });

export const Milestone = z.object({ id: z.uuid(), what: z.string(), at: when, channel: z.string().nullable(), text: z.string() });

/** Where it came from, where it was imported: which register, which row, and the facts there that no field holds. */
export const Origin = z.object({
  register: z.string(),
  row: z.number().int(),
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
});

export const NextStepShape = z.object({
  says: z.string(),
  because: z.string(),
  deed: z.string().nullable(),
  stage: z.enum(stages).optional(),
});

export const RailStageShape = z.object({
  stage: z.enum(stages),
  name: z.string(),
  here: z.boolean(),
  done: z.array(z.string()).readonly(),
  missing: z.array(z.string()).readonly(),
});

export const ClockFaceShape = z.object({
  id: z.string(),
  rulePack: z.string(),
  regime: z.string().nullable().describe('Whose rules it is a clock of, where more than one regime applies'),
  name: z.string(),
  kind: z.enum(CLOCK_KINDS),
  duty: z.string(),
  state: z.enum(CLOCK_STATES),
  standing: z.enum(['running', 'at-risk', 'overdue', 'paused', 'met']),
  words: z.string(),
  /** The last day, YYYY-MM-DD. */
  day: z.string().nullable(),
  ownTarget: z.boolean(),
  why: z.string(),
  cites: z.string(),
  unconfirmed: z.boolean(),
  strip: z
    .array(
      z.object({
        day: z.string(),
        to: z.string().optional(),
        kind: z.enum(['counted', 'closed', 'stopped', 'rolled', 'last']),
        counted: z.number().nullable(),
        note: z.string().optional(),
      }),
    )
    .readonly(),
  internal: z
    .object({ day: z.string(), words: z.string(), past: z.boolean(), says: z.string() })
    .nullable()
    .describe('The organisation’s own, tighter target beside the date of the rule, which it never changes'),
});
