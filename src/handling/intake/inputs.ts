// Inputs that several commands of intake share, with the words for what is wrong with them.
import { z } from 'zod';
import { channelPattern } from '#domain/channel.ts';
import { severities } from '#domain/complaint.ts';
import { authorities } from '#domain/party.ts';

export const line = (most: number) => z.string().trim().max(most, `Keep this to ${most} characters.`).nullish();
export const words = (needed: string, most = 2_000) =>
  z
    .string()
    .trim()
    .min(1, needed)
    .max(most, `Keep this to ${most.toLocaleString('en-GB')} characters.`);

export const complaintId = z.uuid('Choose a complaint.');
/** The version of the complaint that the person was looking at; one changed since is refused as stale. */
export const seen = z.int().min(1);
export const channel = z.string().regex(channelPattern, 'Name the channel in small letters, digits and dashes, such as “phone”.');

/** A customer as taken down: anything may be missing, since people may complain without giving their name. */
export const newCustomer = z.object({
  name: line(200),
  email: z.union([z.literal(''), z.email('This does not look like an e-mail address.')]).nullish(),
  phone: line(50),
  address: line(1000),
  anonymous: z.boolean().default(false),
  confidential: z.boolean().default(false),
  preferredChannel: line(40),
  language: line(40),
  contactTimes: line(500),
  adjustments: line(2000),
  supportNeeds: line(2000),
  supportConsent: z.boolean().default(false),
});
export type NewCustomer = z.output<typeof newCustomer>;

/** A customer already known, by id, or a new one. */
export const customer = z.union([z.strictObject({ id: z.uuid() }), newCustomer]);

export const authority = z.enum(Object.keys(authorities) as [keyof typeof authorities]);

/** Somebody on the customer's side besides the complainant: there to be spoken with, so nobody without a name or a way to reach them. */
export const otherParty = z.object({
  customer: customer.refine((given) => 'id' in given || given.anonymous || [given.name, given.email, given.phone].some(Boolean), {
    path: ['name'],
    error: 'Give their name, or choose somebody we know.',
  }),
  role: z.enum(['joint-complainant', 'representative']),
  relationship: line(200),
  authority: authority.nullish(),
  primary: z.boolean().default(false),
});
export type OtherParty = z.output<typeof otherParty>;

export const nodeName = z.string().trim().min(1, 'Give it a name.').max(120, 'Keep the name to 120 characters.');
/** Other words by which a product or category is recognised in what a customer says. */
export const synonyms = z
  .array(z.string().trim().min(1).max(80))
  .max(50)
  .default([])
  .transform((given) => [...new Set(given)]);

/** A complaint as it is told: everything but the customer, the words and the channel may be said later. */
export const complaintAsTold = z.object({
  customer,
  others: z.array(otherParty).max(20).default([]),
  description: words('Say what happened, in the customer’s words.', 100_000),
  title: line(200),
  outcomeWanted: z.string().trim().max(10_000).default(''),
  points: z.array(words('Say what this point is about.')).max(100).default([]),
  channel,
  receivedAt: z.coerce.date().optional(),
  severity: z.enum(severities).default('moderate'),
  severityReasons: z.array(words('Give the reason.', 500)).max(20).default([]),
  product: z.uuid().nullish(),
  category: z.uuid().nullish(),
  team: z.uuid().nullish(),
  handleMyself: z.boolean().default(false),
  legalEntity: z.uuid().nullish(),
  contact: z.uuid().nullish().describe('The contact that becomes this complaint'),
});
