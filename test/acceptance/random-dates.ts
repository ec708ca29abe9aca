// Ten thousand random days under all rule packs, and ten thousand more for the eight ways of counting, in every nation of the United
// Kingdom, Ireland, the Netherlands, India and Australia: what the program answers against a plain count that shares nothing with it
// (test/support/plain-days.ts). Holidays of the United Kingdom and Ireland are read from where they were published; the others from
// the calendar's own file, read by hand.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { loadPack } from '#rulepacks/load.ts';
import { calendarOf, rulepacksFolder } from '../support/clocks.ts';
import { type Compared, compareLimit, comparePack, conventions, tally, type Where } from '../support/compared-dates.ts';
import { plainPacks } from '../support/plain-pack.ts';
import { placeFrom } from '../support/plain-place.ts';
import { dice } from '../support/random-case.ts';
import type { AcceptanceCheck, Outcome } from './check.ts';

const published: Readonly<Record<string, string>> = {
  'GB-EAW': 'england-and-wales',
  'GB-SCT': 'scotland',
  'GB-NIR': 'northern-ireland',
};
const others = ['NL', 'IN', 'AU', 'AU-NSW', 'AU-VIC', 'AU-QLD', 'AU-WA', 'AU-SA', 'AU-TAS', 'AU-ACT', 'AU-NT'];
const asked = 10_000;
/** Of each kind of day and circumstance, at least so many; fewer, and the check has not tried what it promises. */
const atLeast: Readonly<Record<string, number>> = {
  'a day the clocks change': 500, 'an end of a year': 500, 'a leap day': 500, 'a day about Easter': 500,
  'a pause': 2_000, 'more time given': 500, 'a window in which time stands still': 50,
}; // biome-ignore format: a list is read as one

const events = z.array(z.object({ date: z.string() }));

async function placesFrom(folder: string): Promise<Where[]> {
  const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(folder, 'public-holidays', file), 'utf8'));
  const govuk = z.record(z.string(), z.object({ events })).parse(await read('govuk-bank-holidays-2012-2028.json'));
  const agreed = z.looseObject({ IE: events }).parse(await read('ie_au_nz_agreed_2023_2028.json'));
  // Proclaimed in February 2026, after the file was published.
  const daysOf = (id: string): string[] => [
    ...(govuk[published[id] ?? '']?.events ?? []).map(({ date }) => date),
    ...(id === 'GB-SCT' ? ['2026-06-15'] : []),
  ];
  const own = (id: string) => readFile(join(rulepacksFolder, 'calendars', `${id}.json`), 'utf8');
  const known = [
    ...Object.keys(published).map((id) => [id, daysOf(id)] as const),
    ['IE', agreed.IE.map(({ date }) => date)] as const,
  ];
  const withPublished = known.map(async ([id, days]) => ({
    calendar: calendarOf(id),
    place: placeFrom(await own(id), new Set(days)),
  }));
  const withOwn = others.map(async (id) => ({ calendar: calendarOf(id), place: placeFrom(await own(id)) }));
  return Promise.all([...withPublished, ...withOwn]);
}

/** Half of the days fall in the United Kingdom and Ireland, whose holidays were published apart. */
const whereOf = (places: readonly Where[], nth: number): Where =>
  (nth % 2 === 0 ? places[(nth / 2) % 4] : places[4 + (((nth - 1) / 2) % others.length)]) as Where;

function outcome(all: readonly Compared[], least: Readonly<Record<string, number>>): Outcome {
  const found = tally(all);
  const few = Object.entries(least).flatMap(([kind, number]) =>
    (found.get(kind) ?? 0) < number ? [`only ${found.get(kind) ?? 0} with ${kind}`] : [],
  );
  const wrong = all.filter((one) => one.wrong.length > 0);
  return { passed: all.length - wrong.length, failures: [...few, ...wrong.map(({ wrong: [line = ''] }) => line)] };
}

async function underPacks(folder: string): Promise<Outcome> {
  const [places, plain, roll] = [await placesFrom(folder), await plainPacks(rulepacksFolder), dice(20_261_122)];
  const packs = await Promise.all(plain.map(async ({ id }) => (await loadPack(join(rulepacksFolder, id))).loaded?.pack));
  const all = Array.from({ length: asked }, (_, nth): Compared => {
    const [pack, written] = [packs[nth % packs.length], plain[nth % plain.length]];
    if (pack === undefined || written === undefined) return { clocks: 0, wrong: ['A pack cannot be read.'], kinds: [] };
    return comparePack(pack, written, whereOf(places, Math.floor(nth / packs.length)), roll);
  });
  return outcome(all, atLeast);
}

async function byConvention(folder: string): Promise<Outcome> {
  const [places, roll] = [await placesFrom(folder), dice(8)];
  const each = asked / conventions.length;
  const all = conventions.flatMap((convention) =>
    Array.from({ length: each }, (_, nth) => compareLimit(convention, whereOf(places, nth), roll)),
  );
  return outcome(all, { 'a day the clocks change': 500, 'an end of a year': 500, 'a leap day': 500, 'a day that rolls': 100 });
}

export const randomDates: readonly AcceptanceCheck[] = [
  {
    promise: 'On ten thousand random days the clocks of every rule pack end where a plain count of its own ends them',
    needs: ['public-holidays'],
    run: underPacks,
  },
  {
    promise: 'Each of the eight ways of counting ends where a plain count ends it, on 1,250 days each',
    needs: ['public-holidays'],
    run: byConvention,
  },
];
