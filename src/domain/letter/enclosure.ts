// A file of the complaint that goes along with a letter. A picture stands in the letter itself, as pages at its end with the words that
// say what it shows; anything else goes beside it, attached to the e-mail or put into the envelope.
// Invariant: only what may be given to somebody outside goes along; what waits for a check, or was taken off the complaint, does not.
import { z } from 'zod';
import { decideContent, fileChecks, type FileCheck } from '../file-check.ts';
import { isRefusal } from '../refusal.ts';

export const FileOfCase = z.object({
  id: z.uuid(),
  name: z.string(),
  about: z.string(),
  type: z.string(),
  size: z.number(),
  check: z.enum(Object.keys(fileChecks) as [FileCheck]),
  deleted: z.boolean(),
  copy: z.enum(['none', 'waiting', 'made', 'impossible']),
  unchecked: z.number(),
});
export type FileOfCase = z.output<typeof FileOfCase>;

export const FileToEnclose = z.object({
  id: z.uuid(),
  name: z.string(),
  /** What it is, in words: what was written to it, or its name. */
  says: z.string(),
  size: z.number(),
  /** pages: at the end of the letter; beside: as a file of its own. */
  goes: z.enum(['pages', 'beside']),
  /** Why it cannot go along now, in words. */
  not: z.string().nullable(),
});
export type FileToEnclose = z.output<typeof FileToEnclose>;

/** The most that goes along with one letter, in bytes: what most mail servers take. */
export const mostEnclosed = 20 * 1024 * 1024;

export function fileToEnclose({ id, name, about, size, check, deleted, copy, unchecked }: FileOfCase): FileToEnclose {
  const given = decideContent({ check, deleted, unchecked, copy, wants: 'copy', said: 'outside' });
  const not = isRefusal(given) ? given.words : null;
  return { id, name, says: about.trim() || name, size, goes: given === 'copy' ? 'pages' : 'beside', not };
}

/** How it is listed at the foot of the letter: 'The boiler, 3 November (picture)', 'Report of the engineer (report.docx)'. */
export function enclosedInWords({ name, says, goes }: FileToEnclose): string {
  if (goes === 'pages') return `${says} (picture)`;
  return says === name ? name : `${says} (${name})`;
}

/** Those chosen, in the order of the case. */
export const chosenFiles = (files: readonly FileToEnclose[], chosen: readonly string[]): FileToEnclose[] =>
  files.filter(({ id }) => chosen.includes(id));
