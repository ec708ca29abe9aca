// The holidays of the calendars against a computation of their own from the statutes: every day that would else be worked, in every
// year that they know, or since 2023 where earlier ones were moved by proclamation. Days that were proclaimed are named as such.
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

const mondays = (year: number, month: number): Date[] =>
  Array.from({ length: 31 }, (_, past) => day(year, month, past + 1)).filter(
    (at) => at.getUTCDay() === 1 && at.getUTCMonth() === month - 1,
  );
const [first, second] = [0, 1].map((at) => (year: number, month: number) => mondays(year, month).slice(at, at + 1));
const last = (year: number, month: number): Date[] => mondays(year, month).slice(-1);
/** The first of two days that follow each other, and the second: off a weekend to the next days that are worked. */
const pair = (at: Date): Date[] =>
  ({ 6: [2, 3], 0: [1, 2], 5: [0, 3] })[at.getUTCDay()]?.map((days) => after(at, days)) ?? [at, after(at, 1)];
const easterDays = (year: number, ...days: number[]): Date[] => days.map((one) => after(easter(year), one));

/** Banking and Financial Dealings Act 1971, schedule 1, with New Year's Day and the first Monday in May by proclamation. */
function britain(year: number): Date[] {
  const coronation = year === 2023 ? [day(2023, 5, 8)] : [];
  return [...(first?.(year, 5) ?? []), ...last(year, 5), ...pair(day(year, 12, 25)), ...coronation];
}
const england = (year: number): Date[] => [
  ...britain(year),
  ...easterDays(year, -2, 1),
  ...last(year, 8),
  orMonday(day(year, 1, 1)),
];
const northernIreland = (year: number): Date[] => [...england(year), orMonday(day(year, 3, 17)), orMonday(day(year, 7, 12))];
function scotland(year: number): Date[] {
  const proclaimed = year === 2026 ? [day(2026, 6, 15)] : [];
  const august = first?.(year, 8) ?? [];
  return [
    ...britain(year),
    ...pair(day(year, 1, 1)),
    ...easterDays(year, -2),
    ...august,
    orMonday(day(year, 11, 30)),
    ...proclaimed,
  ];
}

/** Organisation of Working Time Act 1997, second schedule; St Brigid's Day since 2023, the Friday itself where 1 February is one. */
function ireland(year: number): Date[] {
  const brigid = day(year, 2, 1);
  const february = brigid.getUTCDay() === 5 ? [brigid] : (first?.(year, 2) ?? []);
  const fixed = [day(year, 1, 1), day(year, 3, 17), day(year, 12, 25), day(year, 12, 26)];
  return [
    ...fixed,
    ...february,
    ...easterDays(year, 1),
    ...[5, 6, 8].flatMap((month) => first?.(year, month) ?? []),
    ...last(year, 10),
  ];
}

const beforeMay25 = (year: number): Date => after(day(year, 5, 24), -((day(year, 5, 24).getUTCDay() + 6) % 7));
const labourAndThanks = (year: number): Date[] => [...(first?.(year, 9) ?? []), ...(second?.(year, 10) ?? [])];

/** Canada Labour Code, sections 166 and 193: off a weekend to the next working day. */
function canada(year: number): Date[] {
  const fixed = [day(year, 1, 1), day(year, 7, 1), day(year, 9, 30), day(year, 11, 11)].map(orMonday);
  return [...fixed, ...pair(day(year, 12, 25)), ...easterDays(year, -2), beforeMay25(year), ...labourAndThanks(year)];
}

/** Interpretation Act of Quebec, section 61(23): both days of Easter; 1 July of a Sunday is kept on the 2nd, no other is moved. */
function quebec(year: number): Date[] {
  const july = day(year, 7, 1);
  const fixed = [day(year, 1, 1), day(year, 6, 24), july.getUTCDay() === 0 ? after(july, 1) : july, day(year, 12, 25)];
  return [...fixed, ...easterDays(year, -2, 1), beforeMay25(year), ...labourAndThanks(year)];
}

const places = [
  ['NL', netherlands, [0, 6]],
  ['AU', australia, [0, 6]],
  ['IN', india, [0]],
  ['GB-EAW', england, [0, 6]],
  ['GB-SCT', scotland, [0, 6]],
  ['GB-NIR', northernIreland, [0, 6]],
  ['IE', ireland, [0, 6]],
  ['CA', canada, [0, 6]],
  ['CA-QC', quebec, [0, 6]],
] as const;

describe('The holidays of a calendar', () => {
  it.each(places)('%s are those its statutes give, on every day that would else be worked', (id, computed, weekend) => {
    const { known, events } = File.parse(JSON.parse(readFileSync(`rulepacks/calendars/${id}.json`, 'utf8')));
    const worked = (at: Date): boolean => !weekend.some((one) => one === at.getUTCDay());
    const from = Math.max(known.from, 2023);
    const years = Array.from({ length: known.to - from + 1 }, (_, past) => from + past);
    const ours = new Set(
      events
        .filter(({ date }) => Number(date.slice(0, 4)) >= from)
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
