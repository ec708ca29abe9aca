// The wall clock of the organisation, tried in its time zones and where its clocks change.
import { describe, expect, it } from 'vitest';
import { instantOf, wallTime } from './wall-time.ts';

describe('A time on the wall of the organisation', () => {
  it('is the instant at which its clock shows it, in winter and in summer', () => {
    expect(instantOf('2026-11-22T14:05', 'Europe/London')).toBe('2026-11-22T14:05:00.000Z');
    expect(instantOf('2026-07-01T14:05', 'Europe/London')).toBe('2026-07-01T13:05:00.000Z');
    expect(instantOf('2026-07-01T14:05', 'America/New_York')).toBe('2026-07-01T18:05:00.000Z');
  });
  it('is the first of two where the clock shows it twice', () => {
    expect(instantOf('2026-10-25T01:30', 'Europe/London')).toBe('2026-10-25T00:30:00.000Z');
  });
  it('is read an hour on where the clock skips it', () => {
    expect(instantOf('2026-03-29T01:30', 'Europe/London')).toBe('2026-03-29T01:30:00.000Z');
  });
  it('comes back as it was typed', () => {
    const instant = instantOf('2026-07-01T23:59', 'Australia/Sydney') ?? '';
    expect(wallTime(new Date(instant), 'Australia/Sydney')).toBe('2026-07-01T23:59');
  });
  it('is nothing where nothing is typed', () => {
    expect(instantOf('', 'Europe/London')).toBeUndefined();
    expect(instantOf('soon', 'Europe/London')).toBeUndefined();
  });
});
