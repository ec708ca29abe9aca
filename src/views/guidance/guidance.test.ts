// Guidance as an organisation words it: every version kept, and the way back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perform } from '#handling/command.ts';
import { wordGuidance } from '#handling/settings/word-guidance.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { guidance, guidanceHistory } from './guidance.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const word = (given: object) => perform(house, wordGuidance, { guidance: 'liability', ...given }, { actor: house.administrator });
const ours = { title: 'Sorry is not guilty', body: 'Say sorry.\n\nIn practice\n- Ask Lea first.' };

describe('Guidance', () => {
  it('comes with the program, in its order, for whoever works at the stage', async () => {
    const handler = await person(house);
    const { texts } = await guidance(house.db, handler, house.rules, 'decide');
    expect(texts.map(({ id }) => id).slice(0, 2)).toEqual(['every-option', 'not-always-money']);
    expect(texts.every(({ stage, own }) => stage === 'decide' && !own)).toBe(true);
  });
  it('is worded anew with every version kept, and taken back to how it came', async () => {
    done(await word({ version: 0, words: ours }));
    const read = async () => done(await guidanceHistory(house.db, house.administrator, house.rules, 'liability'));
    expect(await read()).toMatchObject({
      text: { ...ours, own: true, version: 1 },
      original: { title: 'An apology is not an admission' },
    });
    expect(await word({ version: 0, words: { ...ours, title: 'Mine' } })).toMatchObject({ code: 'page.stale' });
    done(await word({ version: 1, words: null }));
    const after = await read();
    expect(after.text).toMatchObject({ own: false, version: 2, title: 'An apology is not an admission' });
    expect(after.versions).toMatchObject([
      { version: 2, body: null },
      { version: 1, body: ours.body, by: 'Ada Minister' },
    ]);
  });
  it('is changed only by whoever may change settings, and only where there is such a text', async () => {
    const handler = await person(house);
    expect(await guidanceHistory(house.db, handler, house.rules, 'liability')).toMatchObject({ code: 'permission.missing' });
    expect(await word({ guidance: 'no-such', version: 0, words: ours })).toMatchObject({ code: 'guidance.unknown' });
  });
});
