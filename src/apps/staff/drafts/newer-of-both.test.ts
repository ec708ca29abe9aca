// Which draft is gone on with when the device and the server each have one.
import { describe, expect, it } from 'vitest';
import { newerOfBoth } from './newer-of-both.ts';

const here = { value: 'here', at: '2026-11-23T10:42:00Z', base: null, sent: false };
const there = { body: 'there', keptAt: '2026-11-23T10:40:00Z' };

describe('Opening a place where something was typed', () => {
  it('begins empty when nothing was', () => {
    expect(newerOfBoth(null, null)).toEqual({ use: 'neither' });
  });

  it('goes on with the only draft there is', () => {
    expect(newerOfBoth(null, there)).toEqual({ use: 'there' });
    expect(newerOfBoth(here, null)).toEqual({ use: 'here' });
  });

  it('goes on with what was typed here since the server last had it', () => {
    expect(newerOfBoth({ ...here, base: there.keptAt }, there)).toEqual({ use: 'here' });
  });

  it('goes on with what was typed on another device, when nothing was typed here since', () => {
    expect(newerOfBoth({ ...here, base: '2026-11-23T10:30:00Z', sent: true }, there)).toEqual({ use: 'there' });
  });

  it('begins empty when it was sent from another device', () => {
    expect(newerOfBoth({ ...here, base: there.keptAt, sent: true }, null)).toEqual({ use: 'gone' });
  });

  it('goes on with the later when both have grown, and keeps the other at hand', () => {
    expect(newerOfBoth(here, there)).toEqual({ use: 'here', other: there });
    const earlier = { ...here, at: '2026-11-23T10:39:00Z' };
    expect(newerOfBoth(earlier, there)).toEqual({ use: 'there', other: earlier });
  });
});
