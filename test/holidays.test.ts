// The holidays of the Netherlands, India and Australia against a computation of their own from the statutes: every weekday of every year
// that the calendars know. They were compared with two published calendars besides; this keeps them so.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const File = z.object({
  known: z.object({ from: z.number(), to: z.number() }),
  events: z.array(z.object({ date: z.iso.date() })),
});
const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));
const after = (from: Date, days: number): Date => new Date(from.getTime() + days * 86_400_000);
const written = (at: Date): string => at.toISOString().slice(0, 10);

/** Easter Sunday: the anonymous Gregorian computus, Meeus, Astronomical Algorithms, chapter 8. */
function easter(year: number): Date {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return day(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The day itself, or the Monday after where it falls on a weekend. */
const orMonday = (at: Date): Date => after(at, [1, 0, 0, 0, 0, 0, 2][at.getUTCDay()] ?? 0);

function netherlands(year: number): Date[] {
  const king = day(year, 4, 27);
  const [sunday, fixed] = [easter(year), [day(year, 1, 1), day(year, 5, 5), day(year, 12, 25), day(year, 12, 26)]];
  return [...fixed, king.getUTCDay() === 0 ? after(king, -1) : king, ...[-2, 1, 39, 50].map((days) => after(sunday, days))];
}

function australia(year: number): Date[] {
  const [christmas, sunday] = [day(year, 12, 25), easter(year)];
  // Saturday and Sunday move to Monday and Tuesday; Sunday alone to Tuesday, since Monday is Boxing Day; Saturday's Boxing Day to Monday.
  const moved = { 6: [2, 3], 0: [1, 2], 5: [0, 3] }[christmas.getUTCDay()] ?? [0, 1];
  const fixed = [orMonday(day(year, 1, 1)), orMonday(day(year, 1, 26)), day(year, 4, 25)];
  return [...fixed, after(sunday, -2), after(sunday, 1), ...moved.map((days) => after(christmas, days))];
}

function india(year: number): Date[] {
  const saturdays = Array.from({ length: 12 }, (_, month) => {
    const first = day(year, month + 1, 1);
    const saturday = after(first, (6 - first.getUTCDay() + 7) % 7);
    return [after(saturday, 7), after(saturday, 21)];
  });
  return [day(year, 1, 26), day(year, 8, 15), day(year, 10, 2), ...saturdays.flat()];
}

const places = [
  ['NL', netherlands, [0, 6]],
  ['AU', australia, [0, 6]],
  ['IN', india, [0]],
] as const;

describe('The holidays of a calendar', () => {
  it.each(places)('%s are those its statutes give, on every day that would else be worked', (id, computed, weekend) => {
    const { known, events } = File.parse(JSON.parse(readFileSync(`rulepacks/calendars/${id}.json`, 'utf8')));
    const worked = (at: Date): boolean => !weekend.some((one) => one === at.getUTCDay());
    const years = Array.from({ length: known.to - known.from + 1 }, (_, past) => known.from + past);
    const ours = new Set(
      events
        .map(({ date }) => new Date(`${date}T00:00:00Z`))
        .filter(worked)
        .map(written),
    );
    const theirs = new Set(years.flatMap(computed).filter(worked).map(written));
    expect([...ours].toSorted()).toEqual([...theirs].toSorted());
    expect(years.length).toBeGreaterThanOrEqual(5);
  });

  it('counts Easter as the church does', () => {
    expect([2020, 2024, 2025, 2026, 2027, 2028, 2030].map((year) => written(easter(year)))).toEqual([
      '2020-04-12',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2030-04-21',
    ]);
  });
});
