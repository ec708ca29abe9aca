// The organisation's list of words to avoid: the one that came with the program, with what the organisation added, worded
// otherwise or took off.
import { firstJargon, type JargonEntry } from './jargon.ts';

export interface JargonChange {
  readonly term: string;
  /** Null: taken off the list. */
  readonly better: string | null;
}

export const termOf = (typed: string): string => typed.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** The list with the organisation's changes, by term. */
export function jargonList(changes: readonly JargonChange[]): JargonEntry[] {
  const list = new Map(firstJargon.map(({ term, better }) => [termOf(term), better]));
  for (const { term, better } of changes) {
    if (better === null) list.delete(term);
    else list.set(term, better);
  }
  return [...list].map(([term, better]) => ({ term, better })).toSorted((a, b) => (a.term < b.term ? -1 : 1));
}
