// A list of entries drawn as a tree: which stand below which, where an entry may be moved to, what a search leaves visible.
import type { Entry } from './taxonomy-questions.ts';

export interface Branch {
  readonly entry: Entry;
  readonly below: readonly Branch[];
}

/** The entries as trees, each place in the order in which the program gave them. */
export function branchesOf(entries: readonly Entry[], under: string | null = null): Branch[] {
  return entries.filter(({ parent }) => parent === under).map((entry) => ({ entry, below: branchesOf(entries, entry.id) }));
}

/** "Heating › Boilers › Combination boilers": where an entry stands. */
export function placeOf(entries: readonly Entry[], entry: Entry): string {
  const above = entries.find(({ id }) => id === entry.parent);
  return above ? `${placeOf(entries, above)} › ${entry.name}` : entry.name;
}

/** The entries below which this one may stand: in use, of its own tree, and not in its own branch. */
export function placesFor(entries: readonly Entry[], entry: Entry): Entry[] {
  const own = new Set([entry.id]);
  for (let grown = 0; grown !== own.size; ) {
    grown = own.size;
    for (const { id, parent } of entries) if (parent !== null && own.has(parent)) own.add(id);
  }
  return entries.filter(({ id, taxonomy, retired }) => taxonomy === entry.taxonomy && !retired && !own.has(id));
}

/** What an entry is put before when it goes one step up or down among those in use beside it; undefined where it cannot go. */
export function stepOf(entries: readonly Entry[], entry: Entry, by: 'up' | 'down'): string | null | undefined {
  const beside = entries.filter(
    ({ taxonomy, parent, retired }) => taxonomy === entry.taxonomy && parent === entry.parent && !retired,
  );
  const at = beside.findIndex(({ id }) => id === entry.id);
  if (by === 'up') return beside[at - 1]?.id;
  return at === beside.length - 1 ? undefined : (beside[at + 2]?.id ?? null);
}

/** What is left of a tree when only entries of these words, and the way to them, are shown. */
export function branchesWith(branches: readonly Branch[], typed: string): Branch[] {
  const words = typed.trim().toLowerCase();
  if (words === '') return [...branches];
  return branches.flatMap(({ entry, below }) => {
    if ([entry.name, ...entry.synonyms].some((word) => word.toLowerCase().includes(words))) return [{ entry, below }];
    const left = branchesWith(below, typed);
    return left.length > 0 ? [{ entry, below: left }] : [];
  });
}

/** Without retired entries, but for the one that is open: who has just retired an entry may bring it back at once. */
export function branchesInUse(branches: readonly Branch[], opened?: string): Branch[] {
  return branches.flatMap(({ entry, below: all }) => {
    const below = branchesInUse(all, opened);
    return entry.retired && entry.id !== opened && below.length === 0 ? [] : [{ entry, below }];
  });
}
