// Inputs that the commands of deciding and putting right share, with the words for what is wrong with them.
import { z } from 'zod';
import { channelPattern } from '#domain/channel.ts';
import { type Day, parseDay } from '#domain/day.ts';
import { type YearCount, yearCounts } from '#domain/interest.ts';
import { mostMinor } from '#domain/money.ts';
import { type OptionKind, optionKinds } from '#domain/option.ts';
import { type RiskKind, riskKinds } from '#domain/option-risk.ts';
import { basisNames } from '#domain/redress.ts';

export const complaintId = z.uuid();
export const optionId = z.uuid();
/** The version of the option, the round or the payment that the person was looking at. */
export const seen = z.int().min(1).describe('The version you saw; a change in between is refused as page.stale');

export const said = (needed: string, most = 10_000) =>
  z
    .string()
    .trim()
    .min(1, needed)
    .max(most, `Keep this to ${most.toLocaleString('en-GB')} characters.`);
export const maybeSaid = (most = 10_000) =>
  z
    .string()
    .trim()
    .max(most, `Keep this to ${most.toLocaleString('en-GB')} characters.`)
    .default('');

/** An amount in minor units of the organisation's currency: 12550 is £125.50. */
export const minor = z
  .int('Give an amount.')
  .min(1, 'Give an amount of more than nothing.')
  .max(mostMinor, 'This is more than one amount may be.');
export const minorOrNone = z
  .int('Give an amount, or 0.')
  .min(0, 'An amount is not less than nothing.')
  .max(mostMinor, 'This is more than one amount may be.');

export const basis = z.enum(basisNames as readonly [(typeof basisNames)[number]], 'Say on which basis the money is given.');
export const riskKind = z.enum(Object.keys(riskKinds) as [RiskKind], 'Choose one of the six kinds of risk.');
export const fromOneToFive = z.int('Choose from 1 to 5.').min(1, 'Choose from 1 to 5.').max(5, 'Choose from 1 to 5.');

/** What an option says: what would be done, and what speaks for and against it. */
export const optionSays = z.object({
  kind: z.enum(Object.keys(optionKinds) as [OptionKind], 'Say what kind of solution it is.'),
  title: said('Say in a few words what we would do.', 200),
  detail: maybeSaid(),
  customerBenefits: maybeSaid(4_000),
  customerDrawbacks: maybeSaid(4_000),
  ourBenefits: maybeSaid(4_000),
  ourDrawbacks: maybeSaid(4_000),
  cost: minorOrNone.default(0).describe('What doing it costs us besides the redress, in minor units'),
});
export type OptionSays = z.output<typeof optionSays>;

/** Why an option is recommended, chosen, rejected or looked at again. */
export const decidedOption = z.object({
  complaint: complaintId,
  option: optionId,
  version: seen,
  reason: said('Give the reason, in a sentence or two.', 4_000),
});

/** The columns of an option that hold what it says. */
export const optionColumns = (says: OptionSays) => ({
  kind: says.kind,
  title: says.title,
  detail: says.detail,
  customer_benefits: says.customerBenefits,
  customer_drawbacks: says.customerDrawbacks,
  our_benefits: says.ourBenefits,
  our_drawbacks: says.ourDrawbacks,
  cost_minor: says.cost,
});

export const channel = z.string().regex(channelPattern, 'Name the channel in small letters, digits and dashes, such as “phone”.');

/** A date as a person chooses it: '2026-12-03'. */
export const day = z.string().transform((given, context): Day => {
  const read = parseDay(given);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'Choose a date.' });
  return z.NEVER;
});

const percent = z
  .int('Give the rate, such as 8 or 4.75.')
  .min(0, 'A rate is not less than nothing.')
  .max(10_000_000, 'This is more than a rate may be.')
  .describe('Per cent a year in ten-thousandths: 80000 is 8 %');

/** The interest that is asked for, and by which rate it is worked out. */
export const interestAsked = z.object({
  principal: minor,
  from: day.describe('The day the money was due or left; not counted'),
  to: day.describe('The day it comes back; counted'),
  year: z.enum(Object.keys(yearCounts) as [YearCount]).default('365'),
  by: z.discriminatedUnion(
    'of',
    [
      z.object({ of: z.literal('rule'), rule: z.string() }),
      z.object({ of: z.literal('table'), table: z.uuid() }),
      z.object({ of: z.literal('given'), percent, source: said('Say where this rate comes from.', 300) }),
    ],
    'Say by which rate.',
  ),
});

/** An amount of money given, with its basis; interest may be worked out. */
export const redressItem = z
  .object({
    basis,
    minor: minor.describe('For interest that is worked out: what you saw it come to'),
    reason: maybeSaid(2_000),
    interest: interestAsked.nullish().describe('How interest is worked out; without it, the amount is as given'),
  })
  .refine(({ basis, interest }) => !interest || basis === 'interest', {
    path: ['basis'],
    error: 'Only interest is worked out. Choose interest as its basis, or give the amount.',
  });

export const ofRound = { complaint: complaintId, round: z.uuid(), version: seen };
export const ofPayment = { complaint: complaintId, payment: z.uuid(), version: seen };

/** How the customer answered, in their own words. */
export const answered = {
  words: said('Write down what the customer said, in their own words.'),
  channel,
  at: z.coerce.date().optional().describe('When they said it; now, unless it is given'),
};
