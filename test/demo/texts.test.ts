// The texts in demo/: whether they fit together and read as they should.
import { describe, expect, it } from 'vitest';
import { chanceFrom } from '#apps/demo/chance.ts';
import { filledIn, readTexts } from '#apps/demo/texts.ts';
import { day } from '#domain/day.ts';

const texts = readTexts();
const days = { received: day('2026-11-23'), update: day('2026-11-02') };

describe('The texts of the demonstration', () => {
  it('have a theme each, and each theme has texts', () => {
    expect(texts.told.filter(({ theme }) => !texts.themes.has(theme)).map(({ title }) => title)).toEqual([]);
    const told = new Set(texts.told.map(({ theme }) => theme));
    expect([...texts.themes.keys()].filter((theme) => !told.has(theme))).toEqual([]);
  });

  it('name products and categories that the taxonomy has', () => {
    const leaves = (tops: Record<string, Record<string, string[]>>): string[] =>
      Object.values(tops).flatMap((middles) => Object.values(middles).flat());
    const [products, categories] = [leaves(texts.taxonomy.product), leaves(texts.taxonomy.category)];
    const themes = [...texts.themes.values()];
    expect(themes.filter(({ product }) => !products.includes(product)).map(({ id }) => id)).toEqual([]);
    const told = texts.told.filter(({ product }) => product !== undefined && !products.includes(product));
    expect(told.map(({ title }) => title)).toEqual([]);
    expect(themes.filter(({ category }) => !categories.includes(category)).map(({ id }) => id)).toEqual([]);
  });

  it('name no blank that nobody fills, and nothing that was blacked out', () => {
    const read = texts.told.map(({ title, text }) => `${title} ${filledIn(text, days, chanceFrom(title))}`);
    expect(read.filter((text) => /[{}]|X{2,}/.test(text))).toEqual([]);
  });

  it('say where they are from when a customer of another firm wrote them', () => {
    const borrowed = texts.told.filter(({ from }) => from !== undefined);
    expect(borrowed.length).toBeGreaterThanOrEqual(150);
    expect(borrowed.length).toBeLessThanOrEqual(250);
    expect(borrowed.filter(({ from }) => !/^\d+$/.test(from ?? ''))).toEqual([]);
  });

  it('name days back from the day the complaint was received', () => {
    expect(filledIn('On {-12} it stopped.', days, chanceFrom('a'))).toBe('On 11 November it stopped.');
  });
});
