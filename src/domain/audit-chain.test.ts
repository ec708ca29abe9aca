// The chains of the record, seen to notice every kind of change; hashes are taken again here, independently.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrive, chainBegins, type Fault, type KeptEntry, step } from './audit-chain.ts';
import { canonicalEntry, chainStart } from './audit-entry.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const about = '01a2008b-8379-73d6-8787-e443bc096a1d';

function chainOf(length: number): KeptEntry[] {
  const entries: KeptEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const at = new Date(Date.UTC(2026, 10, 21, 9, seq));
    const entry = {
      about,
      seq,
      at,
      actor: { kind: 'person', id: about, name: 'Ada' },
      via: 'screen',
      kind: 'note-added',
      facts: { note: `n${seq}` },
    };
    const previous = entries.at(-1)?.hash ?? chainStart;
    entries.push({ ...entry, previous, hash: digest(canonicalEntry(entry, previous)) });
  }
  return entries;
}

function check(entries: readonly KeptEntry[], head = { about, seq: entries.length, hash: entries.at(-1)?.hash ?? '' }): Fault[] {
  let walk = chainBegins(about);
  const faults: Fault[] = [];
  for (const entry of entries) {
    const stepped = step(walk, entry, digest);
    walk = stepped.walk;
    faults.push(...stepped.faults);
  }
  return [...faults, ...arrive(walk, head)];
}

const headOf = (entries: readonly KeptEntry[]) => ({ about, seq: entries.length, hash: entries.at(-1)?.hash ?? '' });

describe('A chain of the record', () => {
  it('is whole as it was made', () => {
    expect(check(chainOf(7))).toEqual([]);
  });

  it('names the entry that was altered, whatever of it was altered', () => {
    const change: Partial<KeptEntry>[] = [
      { facts: { note: 'other' } },
      { at: new Date(0) },
      { via: 'program' },
      { kind: 'complaint-viewed' },
      { actor: { kind: 'person', id: about, name: 'Eve' } },
    ];
    for (const altered of change) {
      const entries = chainOf(5).map((entry) => (entry.seq === 3 ? { ...entry, ...altered } : entry));
      expect(check(entries)).toMatchObject([{ kind: 'altered', seq: 3 }]);
    }
  });

  it('names an entry that was altered and hashed again, because the next one does not follow from it', () => {
    const entries = chainOf(5).map((entry) => {
      if (entry.seq !== 3) return entry;
      const forged = { ...entry, facts: { note: 'forged' } };
      return { ...forged, hash: digest(canonicalEntry(forged, forged.previous)) };
    });
    expect(check(entries)).toMatchObject([{ kind: 'unlinked', seq: 4 }]);
  });

  it('names what was removed: in the middle, at the beginning, and at the end', () => {
    const whole = chainOf(6);
    const without = (gone: (seq: number) => boolean) =>
      check(
        whole.filter(({ seq }) => !gone(seq)),
        headOf(whole),
      );
    expect(without((seq) => seq === 3 || seq === 4)).toMatchObject([
      { kind: 'missing', seq: 3, words: expect.stringContaining('3 to 4') as unknown },
    ]);
    expect(without((seq) => seq === 1)).toMatchObject([{ kind: 'missing', seq: 1 }]);
    expect(without((seq) => seq > 4)).toMatchObject([{ kind: 'cut-short', seq: 5 }]);
    expect(without(() => true)).toMatchObject([{ kind: 'no-entries' }]);
  });

  it('finds any change at all, wherever it is made (property)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('swap', 'drop', 'copy', 'alter'),
        (length, a, b, how) => {
          const whole = chainOf(length);
          const [i, j] = [a % length, b % length];
          const changed = [...whole];
          const [first, second] = [whole[i], whole[j]];
          if (!first || !second) return;
          if (how === 'drop') changed.splice(i, 1);
          if (how === 'alter') changed[i] = { ...first, facts: { note: `changed ${i}` } };
          if (how === 'copy') changed[i] = { ...first, facts: second.facts };
          if (how === 'swap')
            [changed[i], changed[j]] = [
              { ...second, seq: first.seq },
              { ...first, seq: second.seq },
            ];
          const same = (how === 'swap' || how === 'copy') && i === j;
          expect(check(changed, headOf(whole)).length > 0).toBe(!same);
        },
      ),
    );
  });
});

describe('The words an entry is hashed over', () => {
  it('are the same for everyone: sorted keys, no spaces, time in UTC', () => {
    const entry = {
      about,
      seq: 1,
      at: new Date('2026-11-21T09:00:00Z'),
      actor: { kind: 'person', id: null, name: 'Zoë' },
      via: 'screen',
      kind: 'note-added',
      facts: { z: 1, a: ['x', null], skip: undefined },
    };
    expect(canonicalEntry(entry, chainStart)).toBe(
      `{"about":"${about}","actor":{"id":null,"kind":"person","name":"Zoë"},"at":"2026-11-21T09:00:00.000Z","facts":{"a":["x",null],"z":1},"kind":"note-added","previous":"${chainStart}","seq":1,"via":"screen"}`,
    );
  });
});
