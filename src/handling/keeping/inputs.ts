// Inputs that several commands about keeping and erasing share, with the words for what is wrong with them.
import { z } from 'zod';
import { type Day, parseDay } from '#domain/day.ts';

export const said = (needed: string, most = 2_000) =>
  z
    .string()
    .trim()
    .min(1, needed)
    .max(most, `Keep this to ${most.toLocaleString('en-GB')} characters.`);

/** A date as a person chooses it: '2026-12-03'. */
export const dayChosen = z.string().transform((given, context): Day => {
  const day = parseDay(given);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: 'Choose a date.' });
  return z.NEVER;
});

export const maybeDay = dayChosen.nullish().transform((day) => day ?? null);

/** Complaints chosen from a list. */
export const chosen = z.array(z.uuid()).min(1, 'Choose at least one complaint.').max(500, 'Choose at most 500 at once.');
