// Who must wait after failed sign-ins, and for how long.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressBlock, afterFailure, type CountKind, countsFor, type FailureCount, waitInWords, waitUntil } from './lockout.ts';

const start = new Date('2026-11-23T09:00:00Z');
const later = (from: Date, seconds: number): Date => new Date(from.getTime() + seconds * 1000);
const none = (kind: CountKind): FailureCount => ({ kind, failures: 0, lastAt: start });

function failing(kind: CountKind, times: number, now = start): FailureCount {
  return Array.from({ length: times }).reduce<FailureCount>((count) => afterFailure(count, now), none(kind));
}

describe('Waiting after failed tries', () => {
  it.each([
    ['known-device', 10],
    ['address', 5],
    ['account', 30],
  ] as const)('begins for a %s after %i tries', (kind, free) => {
    expect(waitUntil([failing(kind, free - 1)], start)).toBeUndefined();
    expect(waitUntil([failing(kind, free)], start)).toBeDefined();
  });

  it('doubles with each further failure, up to an hour', () => {
    expect(waitUntil([failing('address', 5)], start)).toEqual(later(start, 30));
    expect(waitUntil([failing('address', 6)], start)).toEqual(later(start, 60));
    expect(waitUntil([failing('address', 500)], start)).toEqual(later(start, 3600));
  });

  it('ends when its time is over', () => {
    expect(waitUntil([failing('address', 5)], later(start, 30))).toBeUndefined();
  });

  it('is as long as the longest of the counts', () => {
    expect(waitUntil([failing('address', 5), failing('account', 33)], start)).toEqual(later(start, 480));
  });

  it('is forgotten after a day without a failure', () => {
    const day = later(start, 24 * 3600);
    expect(afterFailure(failing('account', 400), day).failures).toBe(1);
  });

  it('never counts strangers against a known device', () => {
    expect(countsFor(true)).toEqual(['known-device']);
    expect(countsFor(false)).not.toContain('known-device');
  });

  it('allows a guesser with any number of addresses fewer than 60 tries of one account on the first day and 25 on each after', () => {
    for (const days of [1, 2, 3]) expect(triesIn(days)).toBeLessThan(60 + 25 * (days - 1));
  });
});

/** How often somebody who waits no longer than they must can try within some days. */
function triesIn(days: number): number {
  let count = none('account');
  let now = start;
  let tries = 0;
  while (now.getTime() < later(start, days * 86_400).getTime()) {
    count = afterFailure(count, now);
    now = waitUntil([count], now) ?? now;
    tries += 1;
  }
  return tries;
}

describe('A wait', () => {
  it('is never made longer by trying during it, nor shorter by one more failure', () => {
    fc.assert(
      fc.property(fc.constantFrom('known-device', 'address', 'account'), fc.nat(200), fc.nat(4000), (kind, failures, seconds) => {
        const count = { kind, failures, lastAt: start } as const;
        const now = later(start, seconds);
        const until = waitUntil([count], now)?.getTime() ?? 0;
        expect(until === 0 || until > now.getTime()).toBe(true);
        const after = waitUntil([afterFailure(count, now)], now)?.getTime() ?? 0;
        expect(after).toBeGreaterThanOrEqual(until === 0 ? 0 : now.getTime());
      }),
    );
  });
});

describe('A wait in words', () => {
  it.each([
    [1, 'half a minute'],
    [30, 'half a minute'],
    [31, 'a minute'],
    [61, '2 minutes'],
    [3540, '59 minutes'],
    [3600, 'an hour'],
  ])('of %i seconds is “%s”', (seconds, words) => expect(waitInWords(later(start, seconds), start)).toBe(words));
});

describe('The block of an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::7', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of %s is %s', (address, block) => expect(addressBlock(address)).toBe(block));
});
