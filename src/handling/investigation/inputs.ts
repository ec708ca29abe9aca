// Inputs that several commands of the investigation share.
import { z } from 'zod';
import { weights } from '#domain/evidence.ts';
import { factStandings } from '#domain/fact.ts';
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
