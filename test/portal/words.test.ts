// The words of the customers' pages: every language that comes with the program says every phrase, with everything that is put into it;
// every phrase a page asks for is there; others may be added, also ones written from right to left.
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseLanguage, languageOf } from '#apps/portal/frame/language.ts';
import { loadWords, type Phrase } from '#apps/portal/frame/words.ts';

const folder = new URL('../../words', import.meta.url).pathname;
const portal = new URL('../../src/apps/portal', import.meta.url).pathname;
const book = await loadWords(folder);
const english = book.get('en')?.phrases ?? new Map<string, Phrase>();

const textsOf = (phrase: Phrase | undefined): string[] =>
  phrase === undefined ? [] : typeof phrase === 'string' ? [phrase] : Object.values(phrase);
const placeholders = (phrase: Phrase | undefined): string[] =>
  [...new Set(textsOf(phrase).flatMap((text) => text.match(/\{[a-zA-Z]+\}/g) ?? []))].toSorted();

describe.each([...book.keys()].filter((code) => code !== 'en'))('The words in %s', (code) => {
  const own = book.get(code)?.phrases ?? new Map<string, Phrase>();

  it('say every phrase there is in English, and no other', () => {
    expect([...own.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('put into each what English puts into it', () => {
    const differing = [...english].filter(([key, phrase]) => String(placeholders(own.get(key))) !== String(placeholders(phrase)));
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('leave no phrase empty or in English', () => {
    const same = [...own].filter(
      ([key, phrase]) => textsOf(phrase).includes('') || String(textsOf(phrase)) === String(textsOf(english.get(key))),
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });
});

describe('The words in English', () => {
  it('are there for every key a page names', async () => {
    const files = (await readdir(portal, { recursive: true })).filter((name) => name.endsWith('.ts'));
    const texts = await Promise.all(files.map((name) => readFile(join(portal, name), 'utf8')));
    const named = texts.flatMap((text) =>
      [...text.matchAll(/\b(?:say|phrase)\(\s*'([a-z-]+\.[\w.-]+)'/g)].map(([, key = '']) => key),
    );
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((key) => !english.has(key))).toEqual([]);
  });

  it('neither shout nor blame', () => {
    const loud = [...english].filter(([, phrase]) =>
      textsOf(phrase).some((text) => /!|please note|\byou must\b|\bfailed to\b/i.test(text)),
    );
    expect(loud.map(([key]) => key)).toEqual([]);
  });
});

describe('A language of the organisation’s own', () => {
  it('is spoken where it has words, from right to left where it is written so, and in English elsewhere', async () => {
    const own = await mkdtemp(join(tmpdir(), 'redress-words-'));
    await mkdir(join(own, 'ar'));
    await writeFile(join(own, 'ar', 'language.yaml'), 'name: العربية\nlocale: ar\ndir: rtl\n');
    await writeFile(join(own, 'ar', 'start.yaml'), 'title: أخبر {organisation}\n');
    const arabic = languageOf(await loadWords(folder, own), 'ar');
    expect(arabic).toMatchObject({ dir: 'rtl', locale: 'ar', name: 'العربية' });
    expect(arabic.say('start.title', { organisation: 'Harbour Homes' })).toBe('أخبر Harbour Homes');
    expect(arabic.say('start.complain.title')).toBe('Complain');
    expect(arabic.day('2026-04-02')).toContain('أبريل');
  });

  it('says a phrase of ours its own way', async () => {
    const own = await mkdtemp(join(tmpdir(), 'redress-words-'));
    await mkdir(join(own, 'en'));
    await writeFile(join(own, 'en', 'start.yaml'), 'complain.title: Tell us it went wrong\n');
    const mixed = languageOf(await loadWords(folder, own), 'en');
    expect(mixed.say('start.complain.title')).toBe('Tell us it went wrong');
    expect(mixed.say('start.ask.title')).toBe('Ask a question');
  });

  it('is refused with the file’s name where it cannot be read', async () => {
    const own = await mkdtemp(join(tmpdir(), 'redress-words-'));
    await mkdir(join(own, 'fr'));
    await writeFile(join(own, 'fr', 'start.yaml'), 'title: [not, a, phrase]\n');
    await expect(loadWords(folder, own)).rejects.toThrow(/start\.yaml cannot be used/);
  });
});

describe('Choosing a language', () => {
  it('takes what was chosen, then what the browser wishes for most, then the organisation’s', () => {
    expect(chooseLanguage(book, ['cy'], 'en', 'en')).toBe('cy');
    expect(chooseLanguage(book, [undefined], 'fr, cy;q=0.5, en;q=0.4', 'en')).toBe('cy');
    expect(chooseLanguage(book, ['xx'], 'cy;q=0', 'en')).toBe('en');
    expect(chooseLanguage(book, [], '', 'fr')).toBe('en');
  });
});

describe('A number of things', () => {
  it('is told in the form its language has for it', () => {
    const { say } = languageOf(book, 'en');
    expect(say('complain.file.too-many', { count: 1 })).toMatch(/^One file was/);
    expect(say('complain.file.too-many', { count: 3 })).toMatch(/^3 files were/);
  });
});
