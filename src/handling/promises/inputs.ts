// Inputs that several commands about promises share, with the words for what is wrong with them.
import { z } from 'zod';
import { type Day, parseDay } from '#domain/day.ts';
import { decideReceived } from '#domain/received.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';

export const complaintId = z.uuid();

export const words = (needed: string, most = 2_000) =>
  z
    .string()
    .trim()
    .min(1, needed)
    .max(most, `Keep this to ${most.toLocaleString('en-GB')} characters.`);

/** A date as a person chooses it: '2026-12-03'. */
export const dayAsked = z.string().transform((given, context): Day => {
  const day = parseDay(given);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: 'Choose a date.' });
  return z.NEVER;
});

/** One promise of one complaint. */
export const ofPromise = z.object({ complaint: complaintId, promise: z.uuid() });

/** When the customer was told, which cannot be in the future. */
export function decideTold(at: Date | undefined, now: Date): Date | Refusal {
  const told = decideReceived(at, now);
  return isRefusal(told) ? refuse('promise.told-in-future') : told;
}
