// One entry of the record and the exact bytes its hash is taken over, so that anyone can check an export with any language.
//
// The canonical form is JSON with sorted keys and no spaces, UTF-8, of
//   { about, actor: { id, kind, name }, at, facts, kind, previous, seq, via }
// with `at` as ISO 8601 in UTC to the millisecond and `previous` the lower-case hex of the entry before (64 zeros for the
// first). hash = SHA-256 of those bytes. Changing any of them, or the order, changes every hash that follows.
export interface AuditEntry {
  readonly about: string;
  readonly seq: number;
  readonly at: Date;
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string };
  readonly via: string;
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What stands before the first entry of a chain: 32 zero bytes. */
export const chainStart = '0'.repeat(64);

/** The text whose SHA-256 is the entry's hash; `previous` is the hex hash of the entry before it. */
export function canonicalEntry(entry: AuditEntry, previous: string): string {
  const { about, seq, at, actor, via, kind, facts } = entry;
  return canonicalJson({
    about,
    actor: { id: actor.id, kind: actor.kind, name: actor.name },
    at: at.toISOString(),
    facts,
    kind,
    previous,
    seq,
    via,
  });
}

/** JSON with sorted keys and no spaces; undefined members are left out, as JSON has no word for them. */
export function canonicalJson(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    const sorted = members.toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${sorted.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
