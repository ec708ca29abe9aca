// Shapes of settings that several commands take, with the words for what is wrong with them, and the check against the rules
// the program was started with.
import { z } from 'zod';
import { type Day, parseDay } from '#domain/day.ts';
import { type ReferenceRate, referenceRates } from '#domain/redress-rule.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';

export const named = (words: string) => z.string().trim().min(1, words).max(200, 'Use at most 200 characters.');
export const version = z.number().int().min(1).describe('The version you saw; a change in between is refused as page.stale');
export const calendarDay = z.string().refine((day) => parseDay(day) !== null, 'Choose a day, such as 2026-12-28.');

export const entity = z.object({
  name: named('Say the legal name that answers for complaints.'),
  rulePack: z.string(),
  calendar: z.string(),
  postalAddress: z.string().trim().max(500).default('').describe('As its letters give it, a line to a line'),
  howToReach: z.string().trim().max(500).default('').describe('Telephone, e-mail, hours, as its letters give them'),
});

export const changedEntity = entity.extend({ version });

export const saidOfDay = z.object({
  holiday: z.boolean().describe('true: nobody works on it. false: it is worked, though the calendar calls it a holiday'),
  reason: named('Say why, for whoever wonders later.'),
  version: z.number().int().min(1).nullable().describe('The version of the change you saw; null when the day was as it came'),
});

const firstDay = z.string().transform((given, context): Day => {
  const read = parseDay(given);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'Choose a date.' });
  return z.NEVER;
});

const rate = z.object({
  from: firstDay.describe('The first day it holds'),
  percent: z
    .int('Give the rate, such as 8 or 4.75.')
    .min(0, 'A rate is not less than nothing.')
    .max(10_000_000, 'This is more than a rate may be.')
    .describe('Per cent a year in ten-thousandths: 80000 is 8 %'),
  source: z.string().trim().min(1, 'Say where it was read.').max(300, 'Use at most 300 characters.'),
});

export const rateTable = z.object({
  name: named('Say what this table is called.'),
  follows: z
    .enum(Object.keys(referenceRates) as [ReferenceRate])
    .nullable()
    .default(null)
    .describe('The published rate it writes down, for rules that follow that rate'),
  rates: z.array(rate).min(1, 'Give at least one rate.').max(500, 'Keep to 500 rates.'),
});
/** Refuses a rule pack or a calendar that the program does not have. */
export function unknownRules(input: { rulePack?: string; calendar: string }, rules: Rules): Refusal | undefined {
  const fields = {
    ...(rules.calendars.has(input.calendar) ? {} : { calendar: 'Choose one of the calendars listed.' }),
    ...(input.rulePack === undefined || rules.packs.has(input.rulePack)
      ? {}
      : { rulePack: 'Choose one of the rule packs listed.' }),
  };
  return Object.keys(fields).length === 0 ? undefined : refuse('input.invalid', { fields });
}
