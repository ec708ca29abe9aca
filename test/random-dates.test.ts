// Clocks on random days against a plain count of its own: every pack, every nation of the United Kingdom, Ireland, the Netherlands,
// India and Australia, and each of the eight ways of counting. `npm run acceptance` does the same on ten thousand, from the holidays
// as they were published.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '#rulepacks/load.ts';
import { calendarOf, rulepacksFolder } from './support/clocks.ts';
import { type Compared, compareLimit, comparePack, conventions, tally, type Where } from './support/compared-dates.ts';
import { placeFrom } from './support/plain-place.ts';
import { plainPacks } from './support/plain-pack.ts';
import { dice } from './support/random-case.ts';

const ids = ['GB-EAW', 'GB-SCT', 'GB-NIR', 'IE', 'NL', 'IN', 'AU-NSW', 'AU-WA'];
const places: Where[] = await Promise.all(
  ids.map(async (id) => ({
    calendar: calendarOf(id),
    place: placeFrom(await readFile(join(rulepacksFolder, 'calendars', `${id}.json`), 'utf8')),
  })),
);
const where = (nth: number): Where => places[nth % places.length] as Where;

describe('Clocks on random days', () => {
  it('come out as counted by hand, under every pack, in every place', async () => {
    const [roll, all] = [dice(1), [] as Compared[]];
    for (const plain of await plainPacks(rulepacksFolder)) {
      const { loaded } = await loadPack(join(rulepacksFolder, plain.id));
      if (loaded === null) throw new Error(`${plain.id} cannot be read.`);
      for (let each = 0; each < 56; each += 1) all.push(comparePack(loaded.pack, plain, where(each), roll));
    }
    expect(all.flatMap(({ wrong }) => wrong).slice(0, 20)).toEqual([]);
    expect(all.length).toBeGreaterThan(2_000);
    const met = tally(all);
    const kinds = ['a day the clocks change', 'an end of a year', 'a leap day', 'a pause', 'more time given'];
    expect(kinds.filter((kind) => (met.get(kind) ?? 0) <= 100)).toEqual([]);
  }, 120_000);

  it.each(conventions)(
    'come out as counted by hand, by convention %s',
    (convention) => {
      const roll = dice(convention.charCodeAt(0));
      const all = Array.from({ length: 400 }, (_, nth) => compareLimit(convention, where(nth), roll));
      expect(all.flatMap(({ wrong }) => wrong).slice(0, 20)).toEqual([]);
    },
    60_000,
  );
});
