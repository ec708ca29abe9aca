// Checks the record the way anyone may: every chain from its first entry on, each hash taken again over the entry's own
// words. It finds an entry that was altered, removed, put elsewhere or added out of turn, and names it. It repairs nothing.
import { type AuditEntry, canonicalEntry, chainStart } from './audit-entry.ts';

/** An entry as it is kept or exported: with the hex of its own hash and of the one before it. */
export interface KeptEntry extends AuditEntry {
  readonly previous: string;
  readonly hash: string;
}

/** Where a chain is said to have got to. */
export interface ChainHead {
  readonly about: string;
  readonly seq: number;
  readonly hash: string;
}

export interface Fault {
  readonly kind:
    | 'altered'
    | 'missing'
    | 'unlinked'
    | 'cut-short'
    | 'no-entries'
    | 'unknown-chain'
    | 'seal-broken'
    | 'changed-since-sealed'
    | 'added-since-sealed';
  readonly about: string;
  readonly seq?: number;
  readonly words: string;
}

/** How far a walk along one chain has come; begin with `chainBegins`. */
export type Walk = { readonly about: string; readonly seq: number; readonly hash: string };

export const chainBegins = (about: string): Walk => ({ about, seq: 0, hash: chainStart });

/**
 * Takes one step along a chain. `digest` gives the hex SHA-256 of a text. The walk goes on from what the entry says of
 * itself, so that one fault is told once and does not make every later entry look wrong.
 */
export function step(walk: Walk, entry: KeptEntry, digest: (text: string) => string): { walk: Walk; faults: Fault[] } {
  const faults: Fault[] = [];
  const { about, seq } = entry;
  if (seq !== walk.seq + 1) faults.push(missing(about, walk.seq + 1, seq - 1));
  else if (entry.previous !== walk.hash) {
    faults.push({
      kind: 'unlinked',
      about,
      seq,
      words: `Entry ${seq} does not follow from entry ${seq - 1}: one of them was replaced, or their order was changed.`,
    });
  }
  if (digest(canonicalEntry(entry, entry.previous)) !== entry.hash) {
    faults.push({
      kind: 'altered',
      about,
      seq,
      words: `Entry ${seq} (${entry.kind}, ${entry.at.toISOString()}) was altered after it was made.`,
    });
  }
  return { walk: { about, seq, hash: entry.hash }, faults };
}

/** At the end of a chain: it must have got to where its head, kept apart from the entries, says. */
export function arrive(walk: Walk, head: ChainHead | undefined): Fault[] {
  const { about } = walk;
  if (!head)
    return [{ kind: 'unknown-chain', about, words: `There are ${walk.seq} entries here, but the record holds no head for them.` }];
  if (head.seq > walk.seq)
    return [{ ...missing(about, walk.seq + 1, head.seq), kind: walk.seq === 0 ? 'no-entries' : 'cut-short' }];
  if (head.seq < walk.seq)
    return [{ kind: 'added-since-sealed', about, seq: walk.seq, words: `Entries after ${head.seq} were added past the program.` }];
  if (head.hash !== walk.hash)
    return [{ kind: 'altered', about, seq: walk.seq, words: `The last entry, ${walk.seq}, is not the one that was made.` }];
  return [];
}

function missing(about: string, from: number, to: number): Fault {
  const which = from === to ? `Entry ${from} is` : `Entries ${from} to ${to} are`;
  return { kind: 'missing', about, seq: from, words: `${which} missing: removed, or moved elsewhere.` };
}
