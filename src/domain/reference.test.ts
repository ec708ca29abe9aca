// References as people read them out, and as they type what they heard.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference, writeReference } from './reference.ts';

describe('A reference', () => {
  it('is short, and carries the year the complaint was received', () => {
    expect(writeReference(2026, 1)).toMatch(/^C-26-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(writeReference(2009, 77)).toMatch(/^C-09-/);
  });

  it('is never given to two complaints of a year, and tells nobody how many there are', () => {
    const first = Array.from({ length: 50_000 }, (_, index) => writeReference(2026, index + 1));
    expect(new Set(first).size).toBe(first.length);
    const neighbours = first.slice(1, 500).filter((reference, index) => reference.slice(0, 7) === first[index]?.slice(0, 7));
    expect(neighbours.length).toBeLessThan(50);
  });

  it('grows by a letter rather than run out', () => {
    const numbers = [2 ** 24 - 1, 2 ** 24, 2 ** 25, 2 ** 26 + 5];
    const written = numbers.map((n) => writeReference(2026, n));
    expect(new Set(written).size).toBe(numbers.length);
    for (const reference of written) expect(readReference(reference)).toBe(reference);
  });

  it('is read however people type it (property)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 30 }), fc.integer({ min: 2000, max: 2099 }), (n, year) => {
        const reference = writeReference(year, n);
        for (const typed of [
          reference.toLowerCase(),
          reference.replaceAll('-', ' '),
          reference.replaceAll('-', ''),
          reference.replaceAll('0', 'o').replaceAll('1', 'l'),
        ]) {
          expect(readReference(typed)).toBe(reference);
        }
      }),
    );
  });

  it('is not read from anything else', () => {
    for (const typed of ['', 'boiler', 'C-26', 'C-26-12', 'D-26-04F7K', 'C-26-04F7U', 'C-26-04F7K-and-more'])
      expect(readReference(typed)).toBeUndefined();
  });
});
