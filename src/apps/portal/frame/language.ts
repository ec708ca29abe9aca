// A language as a page speaks it: its phrases with what is put into them, its dates, its numbers. What is put in is text and is
// escaped where the page is written; only `phrase` takes markup, such as a link in the middle of a sentence.
import type { Day } from '#domain/day.ts';
import { html, type Markup } from '#platform/http/html.ts';
import type { AboutLanguage, Phrase, WordBook } from './words.ts';

export type Fills = Readonly<Record<string, string | number>>;

export interface Language extends AboutLanguage {
  readonly say: (key: string, fills?: Fills) => string;
  readonly phrase: (key: string, fills: Readonly<Record<string, Markup | string | number>>) => Markup;
  /** Whether this key is a phrase at all. */
  knows(key: string): boolean;
  /** A day in words: Thursday, 2 April 2026. */
  day(day: Day | string): string;
  /** An instant in words, in that zone: 2 April 2026 at 14:05. */
  moment(at: Date, timeZone: string): string;
  number(n: number): string;
}

const placeholder = /\{([a-zA-Z]+)\}/;
const placeholders = /\{([a-zA-Z]+)\}/g;

/** Languages of a book that were spoken before. What writes dates takes longer to make than the rest of a page does. */
const spokenBefore = new WeakMap<WordBook, Map<string, Language>>();

/** The language of that code; without it in the book, English. */
export function languageOf(book: WordBook, code: string): Language {
  const known = spokenBefore.get(book) ?? new Map<string, Language>();
  spokenBefore.set(book, known);
  const language = known.get(code) ?? makeLanguage(book, code);
  known.set(code, language);
  return language;
}

function makeLanguage(book: WordBook, code: string): Language {
  const english = book.get('en');
  const words = book.get(code) ?? english;
  if (!words || !english) throw new Error('The words of the customers’ pages are missing: words/en.');
  const { about } = words;
  const numbers = new Intl.NumberFormat(about.locale);
  const days = new Intl.DateTimeFormat(about.locale, { dateStyle: 'full', timeZone: 'UTC' });
  const clocks = new Map<string, Intl.DateTimeFormat>();
  const find = (key: string, count: unknown): string => {
    const own = words.phrases.get(key);
    const found = own ?? english.phrases.get(key);
    if (found === undefined) throw new Error(`No phrase has the key ${key}.`);
    return formOf(found, own === undefined ? english.about.locale : about.locale, count);
  };
  const asText = (fill: string | number | undefined): string => (typeof fill === 'number' ? numbers.format(fill) : (fill ?? ''));
  return {
    ...about,
    knows: (key) => english.phrases.has(key),
    say: (key, fills = {}) => find(key, fills['count']).replaceAll(placeholders, (_, name: string) => asText(fills[name])),
    phrase: (key, fills) =>
      html`${find(key, fills['count'])
        .split(placeholder)
        .map((part, index) => (index % 2 === 0 ? part : filled(fills[part], numbers)))}`,
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    moment: (at, timeZone) => {
      const clock =
        clocks.get(timeZone) ?? new Intl.DateTimeFormat(about.locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
      clocks.set(timeZone, clock);
      return clock.format(at);
    },
    number: (n) => numbers.format(n),
  };
}

const filled = (fill: Markup | string | number | undefined, numbers: Intl.NumberFormat): Markup | string =>
  typeof fill === 'number' ? numbers.format(fill) : (fill ?? '');

function formOf(phrase: Phrase, locale: string, count: unknown): string {
  if (typeof phrase === 'string') return phrase;
  const wanted = new Intl.PluralRules(locale).select(typeof count === 'number' ? count : 0);
  return phrase[wanted] ?? phrase.other ?? '';
}

/** The language to speak: as chosen, else the first of the browser's own that we have, else the organisation's. */
export function chooseLanguage(book: WordBook, chosen: readonly (string | undefined)[], browser: string, usual: string): string {
  for (const code of [...chosen, ...preferred(browser)]) {
    const found = [code, code?.split('-')[0]].find((wanted) => wanted !== undefined && book.has(wanted));
    if (found !== undefined) return found;
  }
  return book.has(usual) ? usual : 'en';
}

/** The languages of an Accept-Language header, most wished for first. */
function preferred(header: string): string[] {
  const wishes = header.slice(0, 500).split(',');
  return wishes
    .map((wish) => {
      const [code = '', ...more] = wish.trim().split(';');
      const weight = more.map((part) => /^\s*q=([\d.]+)\s*$/.exec(part)?.[1]).find(Boolean);
      return { code, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ code }) => code);
}
