// Reopening a closed complaint: how long anybody who works on it may, and who may after that.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reopeningOf, reopenUntil } from './closing.ts';

const closedAt = new Date('2026-11-02T15:00:00Z');
const at = (now: string, assigns: boolean) => reopeningOf({ closedAt, now: new Date(now), days: 28, assigns });

describe('Reopening', () => {
  it('asks no reason until the last moment of the time chosen, of nobody', () => {
    expect(at('2026-11-30T15:00:00Z', false)).toBe('at-once');
    expect(at('2026-11-30T15:00:00Z', true)).toBe('at-once');
  });

  it('after that is a manager’s alone, with the reason', () => {
    expect(at('2026-11-30T15:00:00.001Z', false)).toBe('by-manager');
    expect(at('2026-11-30T15:00:00.001Z', true)).toBe('with-reason');
  });

  it('is at once for what was answered and never closed', () => {
    expect(reopeningOf({ closedAt: null, now: new Date(), days: 0, assigns: false })).toBe('at-once');
    expect(reopenUntil({ closedAt: null, days: 28 })).toBeNull();
  });

  it('never becomes easier with time, nor harder with a longer time', () => {
    const order = ['at-once', 'by-manager'];
    const rank = (days: number, after: number) =>
      order.indexOf(reopeningOf({ closedAt, now: new Date(closedAt.getTime() + after), days, assigns: false }));
    const span = fc.integer({ min: 0, max: 400 * 86_400_000 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 }), span, span, fc.integer({ min: 0, max: 30 }), (days, first, more, longer) => {
        expect(rank(days, first + more)).toBeGreaterThanOrEqual(rank(days, first));
        expect(rank(days + longer, first)).toBeLessThanOrEqual(rank(days, first));
      }),
    );
  });
});
