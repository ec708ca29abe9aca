// How interest was worked out, as it is kept with the amount and told over the wire: what was asked, by which rate, and the days part
// by part. Days are text here; workingOf reads them.
import { z } from 'zod';
import { type YearCount, yearCounts } from './interest.ts';
import type { WrittenWorking } from './interest-rate.ts';

const minor = z.number().int().describe('In minor units of the currency: 12550 is £125.50');
const percent = z.number().int().describe('Per cent a year in ten-thousandths: 80000 is 8 %');

const rateBy = z.discriminatedUnion('of', [
  z.object({ of: z.literal('rule'), rule: z.string() }),
  z.object({ of: z.literal('table'), table: z.uuid() }),
  z.object({ of: z.literal('given'), percent, source: z.string() }),
]);

export const writtenWorking = z.object({
  principal: minor,
  from: z.string(),
  to: z.string(),
  year: z.enum(Object.keys(yearCounts) as [YearCount]),
  by: rateBy,
  rate: z.string().describe('The name of the rule or the table, or the source that was given'),
  minor,
  days: z.number().int(),
  parts: z.array(
    z.object({
      first: z.string(),
      last: z.string(),
      days: z.number().int(),
      percent,
      daysOfYear: z.union([z.literal(365), z.literal(366)]),
      source: z.string(),
    }),
  ),
}) satisfies z.ZodType<WrittenWorking>;
