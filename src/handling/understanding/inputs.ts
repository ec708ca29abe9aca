// Inputs that several commands of understanding share, with the words for what is wrong with them.
import { z } from 'zod';
import { chronologySources, precisions } from '#domain/chronology.ts';
import { type Day, parseDay } from '#domain/day.ts';

export const complaintId = z.uuid();
/** The version of the row that the person was looking at; one changed since is refused. */
export const seen = z.int().min(1);

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Keep this to ${most.toLocaleString('en-GB')} characters.`);
export const needed = (words: string, most = 10_000) => text(most).min(1, words);

/** What we take the complaint to be; anything may still be missing until it is sent. */
export const understandingWords = z.object({
  paraphrase: text(20_000).default(''),
  scope: text(10_000).default(''),
  outsideScope: text(10_000).default(''),
  outcomeWanted: text(10_000).default(''),
});

export const dayGiven = z
  .string()
  .refine((given): given is Day => parseDay(given) !== null, 'Give a day, such as 2026-12-04.')
  .describe('YYYY-MM-DD');

/** An entry of what happened to the customer. */
export const entry = z.object({
  on: z.string().trim().max(10),
  time: z.string().trim().max(5).nullish(),
  precision: z.enum(precisions).default('day'),
  about: z.boolean().default(false),
  text: needed('Say what happened.'),
  source: z.enum(Object.keys(chronologySources) as [keyof typeof chronologySources], 'Say where we have it from.'),
  sourceWords: text(500).default(''),
  contact: z.uuid().nullish(),
  attachment: z.uuid().nullish(),
});
