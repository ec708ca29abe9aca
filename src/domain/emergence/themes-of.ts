// What a contact is about, as themes that can be counted: its words and pairs of words in one form, and what it was filed under
// (product, place, category). Themes are counted and never shown: what is shown are the words of the contacts themselves.
// Names, numbers and addresses of the web are no themes; a theme says nothing of who wrote.
import { piecesOf } from '../language/signals/pieces.ts';
import { isCommon } from './common-words.ts';

/** A contact as the watch reads it. */
export interface ContactSeen {
  readonly id: string;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
  /** What it is filed under: {"product": "Broadband", "place": "Leeds"}. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Who wrote, so that one person who writes five times is one; unknown counts as somebody else each time. */
  readonly from?: string;
}

/** So many words of one contact are read for themes; a long letter says its matter before that. */
export const mostWords = 400;

const letter = /\p{L}/u;

/** 'engineers' and 'engineer' are one theme: plural and past endings go where enough of a word is left. English alone. */
export function stemOf(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && /(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

/** The words of a text that carry its matter, in order, in one form; null where a common word or a mark stood between. */
function matterOf(text: string): (string | null)[] {
  const words: (string | null)[] = [];
  for (const { form } of piecesOf(text)) {
    const bare = form.replace(/^#/, '').replace(/['’]s$/, '');
    if (form.startsWith('@') || form === '_url_' || !letter.test(bare)) words.push(null);
    else if (bare.length < 3 || isCommon(bare)) words.push(null);
    else words.push(stemOf(bare));
    if (words.length >= mostWords) break;
  }
  return words;
}

/** The themes of a contact, each once: 'speed', 'data cap', 'product=Broadband'. */
export function themesOf({ text, attributes = {} }: Pick<ContactSeen, 'text' | 'attributes'>): string[] {
  const words = matterOf(text);
  const themes = new Set<string>();
  words.forEach((word, index) => {
    if (word === null) return;
    themes.add(word);
    const next = words[index + 1];
    if (next) themes.add(`${word} ${next}`);
  });
  for (const [name, value] of Object.entries(attributes)) if (value.trim() !== '') themes.add(`${name}=${value.trim()}`);
  return [...themes];
}
