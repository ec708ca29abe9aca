// Sealing what must not be read from a copy of the database, and hashes that only this program makes.
import { describe, expect, it } from 'vitest';
import { keyedHash, sameHash, seal, unseal } from './sealing.ts';

const secret = Buffer.alloc(32, 'one');
const another = Buffer.alloc(32, 'two');

describe('What is sealed', () => {
  it('is read with the same secret for the same purpose, and looks different each time', () => {
    const [once, twice] = [seal(secret, 'mail', 'pä$$word'), seal(secret, 'mail', 'pä$$word')];
    expect(once.equals(twice)).toBe(false);
    expect(unseal(secret, 'mail', once)).toBe('pä$$word');
  });

  it('cannot be read with another secret, for another purpose, or once altered', () => {
    const sealed = seal(secret, 'mail', 'pä$$word');
    const altered = Buffer.from(sealed);
    altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
    expect([unseal(another, 'mail', sealed), unseal(secret, 'other', sealed), unseal(secret, 'mail', altered)]).toEqual(
      Array.from({ length: 3 }),
    );
    expect(unseal(secret, 'mail', Buffer.alloc(3))).toBeUndefined();
  });
});

describe('A keyed hash', () => {
  it('has the letters asked for, and is another for other words, purposes and secrets', () => {
    const hash = keyedHash(secret, 'subject token', 'C-26-04F7K', 10);
    expect(hash).toMatch(/^[a-hj-km-np-z2-9]{10}$/);
    const others = [
      keyedHash(secret, 'subject token', 'C-26-04F7M', 10),
      keyedHash(secret, 'message id', 'C-26-04F7K', 10),
      keyedHash(another, 'subject token', 'C-26-04F7K', 10),
    ];
    expect(new Set([hash, ...others]).size).toBe(4);
    expect(sameHash(hash, hash.toUpperCase())).toBe(true);
    expect(others.some((other) => sameHash(hash, other))).toBe(false);
  });
});
