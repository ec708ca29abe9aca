// The words of the customers' pages, by language: a folder a language under words/, a file a part of the portal, a key a phrase.
// English is whole; a phrase another language lacks is said in English. An organisation adds languages, or says a phrase its own
// way, by the same files in its data folder. A phrase may have a form for each plural its language knows.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const About = z.strictObject({
  /** As its speakers call it. */
  name: z.string().min(1),
  /** By whose habits dates and numbers are written, such as en-GB. */
  locale: z.string().min(2),
  dir: z.enum(['ltr', 'rtl']).default('ltr'),
});
export type AboutLanguage = z.output<typeof About> & { readonly code: string };

const plurals = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
const Phrase = z.union([z.string(), z.partialRecord(z.enum(plurals), z.string())]);
export type Phrase = z.output<typeof Phrase>;
const Phrases = z.record(z.string(), Phrase);

export interface LanguageWords {
  readonly about: AboutLanguage;
  /** 'ways-in.ask.title' is the key ask.title of the file ways-in.yaml. */
  readonly phrases: ReadonlyMap<string, Phrase>;
}

export type WordBook = ReadonlyMap<string, LanguageWords>;

/** Reads the folders, later ones over earlier. A folder that is not there holds nothing. Throws in words on a file that cannot be used. */
export async function loadWords(...folders: readonly string[]): Promise<WordBook> {
  const book = new Map<string, LanguageWords>();
  for (const folder of folders) {
    const codes = (await namesIn(folder)).filter((name) => /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(name));
    for (const code of codes) book.set(code, await languageIn(join(folder, code), code, book.get(code)));
  }
  return book;
}

async function languageIn(folder: string, code: string, before: LanguageWords | undefined): Promise<LanguageWords> {
  const phrases = new Map(before?.phrases);
  let about = before?.about;
  for (const file of (await namesIn(folder)).filter((name) => name.endsWith('.yaml'))) {
    const path = join(folder, file);
    if (file === 'language.yaml') about = { ...(await read(path, About)), code };
    else
      for (const [key, phrase] of Object.entries(await read(path, Phrases)))
        phrases.set(`${file.slice(0, -'.yaml'.length)}.${key}`, phrase);
  }
  if (!about) throw new Error(`${folder} has no language.yaml, which says the language's name, locale and direction.`);
  return { about, phrases };
}

async function read<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.output<Shape>> {
  const found = shape.safeParse(parse(await readFile(path, 'utf8')) ?? {});
  if (found.success) return found.data;
  throw new Error(`${path} cannot be used: ${found.error.issues.map((at) => `${at.path.join('.')}: ${at.message}`).join(' ')}`);
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch((): string[] => [])).toSorted((a, b) => (a < b ? -1 : 1));
}
