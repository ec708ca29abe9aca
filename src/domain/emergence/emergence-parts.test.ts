// What a contact is about, what a group is called, and where a level changed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctiveWords } from './distinctive-words.ts';
import { levelShifts } from './level-shift.ts';
import { bandsOf, nearFrom, resemblance, sketchOf } from './near-words.ts';
import { mostWords, themesOf } from './themes-of.ts';
import { hourMs, usualLevel } from './usual-level.ts';

describe('The themes of a contact', () => {
  it('are its words and pairs in one form, and what it is filed under', () => {
    expect(themesOf({ text: 'My direct debits were taken twice!', attributes: { product: 'Broadband' } })).toEqual([
      'direct',
      'direct debit',
      'debit',
      'twice',
      'product=Broadband',
    ]);
  });
  it('leave out names behind @, addresses of the web, numbers and what says nothing', () => {
    expect(themesOf({ text: '@mia see https://example.org, I want it 25 times, please' })).toEqual([]);
  });
  it('are bounded, however long the letter', () => {
    const long = Array.from({ length: 5000 }, (_, at) => `word${String.fromCodePoint(97 + (at % 26))}${'xyz'.repeat(at % 9)}`).join(
      ' ',
    );
    expect(themesOf({ text: long }).length).toBeLessThanOrEqual(2 * mostWords);
  });
});

describe('Near words', () => {
  const letter =
    'I write to object to the closing of the pool on Mill Lane. Our children learn to swim there and no other pool can be reached by bus.';
  const sketch = (text: string) => sketchOf(text) ?? new Uint32Array();

  it('are found in a letter passed around with a word or two changed', () => {
    const theirs = letter.replace('Our children', 'Both my daughters').replace('I write', 'I am writing');
    expect(resemblance(sketch(letter), sketch(theirs))).toBeGreaterThanOrEqual(nearFrom);
    expect(bandsOf(sketch(letter)).filter((band) => bandsOf(sketch(theirs)).includes(band)).length).toBeGreaterThan(0);
  });
  it('are not found in another letter on the same matter', () => {
    const other = 'Closing the swimming pool is a mistake: my son trains there every week and the next one is an hour away by car.';
    expect(resemblance(sketch(letter), sketch(other))).toBeLessThan(0.2);
  });
  it('estimate the share of runs of three words within the error of the method', () => {
    const words = fc.array(
      fc.integer({ min: 0, max: 25 }).map((at) => String.fromCodePoint(97 + at)),
      { minLength: 40, maxLength: 80 },
    );
    const runs = (list: readonly string[]) => new Set(list.slice(2).map((_, at) => list.slice(at, at + 3).join(' ')));
    fc.assert(
      fc.property(words, words, fc.double({ min: 0, max: 1, noNaN: true }), (one, two, share) => {
        const other = [...one.slice(0, Math.round(share * one.length)), ...two];
        const [mine, theirs] = [runs(one), runs(other)];
        const real = [...mine].filter((run) => theirs.has(run)).length / new Set([...mine, ...theirs]).size;
        expect(Math.abs(resemblance(sketch(one.join(' ')), sketch(other.join(' '))) - real)).toBeLessThan(0.32);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
  it('are not asked of a text too short to say', () => {
    expect(sketchOf('It is late')).toBeNull();
  });
});

describe('What a group is called', () => {
  it('is what sets it apart, the pair before its words, never what all have', () => {
    const counted = [
      { word: 'bill', inGroup: 9, inOthers: 900 },
      { word: 'debit', inGroup: 8, inOthers: 12 },
      { word: 'direct debit', inGroup: 7, inOthers: 9 },
      { word: 'twice', inGroup: 6, inOthers: 30 },
    ];
    expect(distinctiveWords(counted, { group: 10, others: 1000 })).toEqual(['direct debit', 'twice']);
  });
  it('is nothing where nothing sets it apart', () => {
    expect(distinctiveWords([{ word: 'bill', inGroup: 9, inOthers: 900 }], { group: 10, others: 1000 })).toEqual([]);
  });
});

describe('The usual level', () => {
  it('follows the hours of the week', () => {
    const counted = Array.from({ length: 24 * 28 }, (_, at) => ({ at: at * hourMs, count: at % 24 === 9 ? 10 : 0 }));
    const usual = usualLevel(counted, (at) => (at / hourMs) % 168);
    expect(usual.expected(9 * hourMs, 10 * hourMs)).toBeGreaterThan(6);
    expect(usual.expected(3 * hourMs, 4 * hourMs)).toBeLessThan(0.2);
    expect(usual.expected(0, 168 * hourMs)).toBeCloseTo(70, 0);
  });
  it('is nothing where nothing came', () => {
    expect(usualLevel([], () => 0).expected(0, hourMs)).toBe(0);
  });
});

describe('A change of level', () => {
  const level = (mean: number, months: number) => Array.from({ length: months }, (_, at) => mean + (at % 3) - 1);

  it('is seen where the counts step up, and begins anew from there', () => {
    expect(levelShifts([...level(20, 12), ...level(60, 12)])).toEqual([
      { at: 12, kind: 'level', direction: 'up', usual: 20, count: 59 },
    ]);
  });
  it('is seen downwards too', () => {
    expect(levelShifts([...level(60, 12), ...level(20, 12)])).toMatchObject([{ at: 12, kind: 'level', direction: 'down' }]);
  });
  it('is told apart from one count that stands alone', () => {
    expect(levelShifts([...level(20, 12), 70, ...level(20, 12)])).toMatchObject([{ at: 12, kind: 'single', direction: 'up' }]);
  });
  it('is not seen in steady counts, in none at all, or before there is anything to compare', () => {
    expect(levelShifts(level(20, 40))).toEqual([]);
    expect(levelShifts([])).toEqual([]);
    expect(levelShifts(Array.from({ length: 30 }, () => 0))).toEqual([]);
    expect(levelShifts([1, 90, 1, 90])).toEqual([]);
  });
});
