// The organisation's own list of words to avoid: who may change it, and what the record and the next letter then say.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perform } from '#handling/command.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { jargon } from '#views/settings/jargon.ts';
import { changeJargon } from './change-jargon.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

describe('Changing the words to avoid', () => {
  it('adds one, words its better one otherwise and takes it off, with who did it', async () => {
    const actor = house.administrator;
    const change = (better: string | null, was: string | null) =>
      perform(house, changeJargon, { term: ' Void  Property', better, was }, { actor });
    done(await change('empty home', null));
    const read = await jargon(house.db, actor);
    expect(read.words).toContainEqual({ term: 'void property', better: 'empty home' });
    expect(read.changes).toMatchObject([{ term: 'void property', by: 'Ada Minister' }]);
    expect(await change('home nobody lives in', null)).toMatchObject({ code: 'page.stale' });
    done(await change(null, 'empty home'));
    expect((await jargon(house.db, actor)).words.some(({ term }) => term === 'void property')).toBe(false);
    const { rows } = await house.pool.query(`select facts from audit_entry where kind = 'jargon-changed' order by seq`);
    expect(rows).toHaveLength(2);
  });

  it('is for whoever manages settings alone', async () => {
    const actor = await person(house);
    const given = { term: 'prior to', better: null, was: 'before' };
    expect(await perform(house, changeJargon, given, { actor })).toMatchObject({ code: 'permission.missing' });
  });
});
