// What happens while contacts and complaints are taken down, corrected, joined, divided and settled.
import { z } from 'zod';

const id = z.string();
const instant = z.string();

export const intakeHappenings = {
  'complaint-logged': z.strictObject({
    reference: z.string(),
    channel: z.string(),
    receivedAt: z.string(),
    rulePack: z.string(),
    points: z.number(),
    contact: id.optional(),
    newCustomers: z.array(id).optional(),
  }),
  'customer-corrected': z.strictObject({ fields: z.array(z.string()) }),
  'note-added': z.strictObject({ note: id, mentions: z.array(id) }),

  'contact-logged': z.strictObject({
    as: z.string(),
    channel: z.string(),
    receivedAt: instant,
    customer: id.nullable(),
    spottedByUs: z.boolean(),
  }),
  'contact-raised': z.strictObject({ from: z.string(), to: z.string(), complaint: id.optional() }),
  'contact-settled': z.strictObject({ as: z.string() }),
  'contact-answered': z.strictObject({
    as: z.string(),
    channel: z.string().nullable(),
    message: id.nullable(),
    outcome: z.enum(['taken-up', 'not-taken-up']).nullable(),
  }),
  'praise-passed-on': z.strictObject({ people: z.array(id) }),
  'contact-joined': z.strictObject({ contact: id, complaint: id }),
  'contact-added': z.strictObject({ contact: id, channel: z.string(), direction: z.enum(['in', 'out']) }),
  'affected-customer-named': z.strictObject({ customer: id }),
  'affected-customer-told': z.strictObject({ customer: id, channel: z.string() }),

  'complaint-corrected': z.strictObject({
    receivedAt: z.strictObject({ was: instant, becomes: instant }).optional(),
    channel: z.strictObject({ was: z.string(), becomes: z.string() }).optional(),
    wordings: z.array(z.strictObject({ field: z.string(), wording: id })),
  }),
  'severity-changed': z.strictObject({ was: z.string(), becomes: z.string(), reasons: z.number() }),
  'complaint-classified': z.strictObject({
    product: z.strictObject({ was: id.nullable(), becomes: id.nullable() }).optional(),
    category: z.strictObject({ was: id.nullable(), becomes: id.nullable() }).optional(),
  }),
  'cause-chosen': z.strictObject({ was: id.nullable(), becomes: id.nullable() }),
  'points-added': z.strictObject({ points: z.array(id) }),
  'point-corrected': z.strictObject({ point: id, position: z.number(), wording: id.optional() }),
  'point-withdrawn': z.strictObject({ point: id, position: z.number() }),
  'point-restored': z.strictObject({ point: id, position: z.number() }),
  'party-added': z.strictObject({ customer: id, role: z.string() }),
  'party-changed': z.strictObject({ customer: id, role: z.string(), authority: z.string().nullable(), primary: z.boolean() }),
  'party-removed': z.strictObject({ customer: id, role: z.string() }),
  'stage-changed': z.strictObject({ was: z.string(), becomes: z.string() }),

  'complaint-acknowledged': z.strictObject({ at: instant, channel: z.string(), milestone: id }),
  'complaint-answered': z.strictObject({ how: z.string(), at: instant, channel: z.string(), outcome: z.string(), milestone: id }),
  'complaint-closed': z.strictObject({ outcome: z.string().nullable() }),
  'complaint-declined': z.strictObject({ as: z.enum(['not-for-us', 'not-eligible']), forwarded: z.boolean() }),
  'complaint-withdrawn': z.strictObject({ channel: z.string() }),
  'complaint-reopened': z.strictObject({ was: z.string() }),

  'complaint-merged': z.strictObject({ into: id, reference: z.string() }),
  'complaint-absorbed': z.strictObject({
    merged: id,
    reference: z.string(),
    points: z.number(),
    contacts: z.number(),
    notes: z.number(),
    attachments: z.number(),
    people: z.number().optional(), // who stood on both; entries made before they were joined have none
  }),
  'complaint-linked': z.strictObject({ other: id, as: z.string() }),
  'complaint-unlinked': z.strictObject({ other: id }),
  'complaint-split': z.strictObject({ into: id, reference: z.string(), points: z.number(), contacts: z.number() }),
  'complaint-split-off': z.strictObject({ from: id, reference: z.string(), points: z.number(), contacts: z.number() }),

  'file-attached': z.strictObject({ attachment: id, as: z.string(), digest: z.string(), size: z.number(), type: z.string() }),
  'attachment-removed': z.strictObject({ attachment: id, as: z.string(), digest: z.string() }),
};
