// What happened and when: as exactly as it is known, and in order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideHappened, happenedInWords, inOrderOfHappening, precisions } from './chronology.ts';
import { addDays, day } from './day.ts';
import { isRefusal } from './refusal.ts';

const today = day('2026-11-23');
const decide = (on: string, precision: (typeof precisions)[number] = 'day', time: string | null = null) =>
  decideHappened({ on, time, precision, about: false }, today);

describe('When something happened', () => {
  it.each([
    ['2026-03-05', 'day', null, '5 March 2026'],
    ['2026-03-05', 'time', '14:05', '5 March 2026, 14:05'],
    ['2026-03', 'month', null, 'March 2026'],
    ['2026-03-31', 'month', null, 'March 2026'],
    ['2025', 'year', null, '2025'],
  ] as const)('is kept as exactly as it is known (%s, %s)', (on, precision, time, words) => {
    const when = decide(on, precision, time);
    expect(isRefusal(when) ? when.fields : happenedInWords(when)).toBe(words);
    expect(isRefusal(when) ? when.fields : happenedInWords({ ...when, about: true })).toBe(`about ${words}`);
  });

  it.each([
    ['2026-02-30', 'day', null],
    ['2026-11-24', 'day', null],
    ['2026-12', 'month', null],
    ['2027', 'year', null],
    ['2026-11-01', 'time', null],
    ['2026-11-01', 'time', '24:00'],
    ['yesterday', 'day', null],
  ] as const)('is refused when it is no day, or still to come (%s, %s, %s)', (on, precision, time) => {
    expect(isRefusal(decide(on, precision, time))).toBe(true);
  });

  it('is told in order, whatever order it was written down in, and what is known less exactly first', () => {
    const entry = fc.record({
      id: fc.uuid(),
      on: fc.integer({ min: 0, max: 40 }).map((ago) => addDays(today, -ago)),
      time: fc.constantFrom(null, '08:00', '17:30'),
      about: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const told = inOrderOfHappening(
          entries.map((one) => ({ ...one, precision: one.time ? ('time' as const) : ('day' as const) })),
        );
        expect(told).toHaveLength(entries.length);
        for (const [index, one] of told.entries()) {
          const next = told[index + 1];
          if (next) expect(`${one.on} ${one.time ?? ''}` <= `${next.on} ${next.time ?? ''}`).toBe(true);
        }
      }),
    );
  });
});
