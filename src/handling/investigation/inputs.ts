// Inputs that several commands of the investigation share.
import { z } from 'zod';
import { weights } from '#domain/evidence.ts';
import { factStandings } from '#domain/fact.ts';
import { FileInHand } from '#platform/files/file-in-hand.ts';
import { words } from '../intake/inputs.ts';

export const long = (needed: string) => words(needed, 20_000);
export const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Keep this to ${most.toLocaleString('en-GB')} characters.`)
    .default('');
export const someIds = z.array(z.uuid()).max(200).default([]);
export const aDay = z.iso.date('Give a day, such as 2026-12-01.');
export const strikeReason = words('Say why. It stays in the list with your reason.', 2_000);

export const weight = z.enum(Object.keys(weights) as [keyof typeof weights], 'Say how much it weighs.');

/** A fact as it is said. */
export const fact = {
  text: words('Say what happened, in one sentence or two.', 4_000),
  standing: z.enum(
    Object.keys(factStandings) as [keyof typeof factStandings],
    'Say whether it is agreed, disputed or established.',
  ),
  why: optional(8_000),
  evidence: someIds,
};

/** Whom one asks: a colleague by id, or somebody without an account by name and what they are. */
export const whomAsked = z.union([
  z.strictObject({ person: z.uuid('Choose the colleague.') }),
  z.strictObject({
    name: z.string().trim().min(1, 'Say whom you ask.').max(200, 'Keep the name to 200 characters.'),
    role: optional(200),
  }),
]);
export type WhomAsked = z.output<typeof whomAsked>;

/** What came of a contribution: the words of the answer, or why it was declined. */
export const outcome = z.object({
  declined: z.union([z.boolean(), z.stringbool()]).default(false),
  words: words('Write your answer. Where you would rather not, say why.', 50_000),
});

/** Files that arrived with an answer. */
export const sentFiles = z
  .array(z.object({ file: z.custom<FileInHand>((given) => given instanceof FileInHand), name: z.string().max(1_000) }))
  .max(10, 'Send at most ten files at once.')
  .default([]);
