// A letter as a PDF that a screen reader can follow: PDF/UA-1, tagged, with its title, its language and its fonts in it. Typst
// refuses to write one that lacks any of these. The same letter gives the same bytes, so a digest says whether two are one.
// Nothing in a letter is markup: its words reach the template as data.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { sha256 } from '../digest.ts';
import { frameWords, type HeadPicture, headSize, type LetterDocument } from './document.ts';

const resolve = createRequire(import.meta.url).resolve;
const fonts = ['400Regular', '700Bold', '400Regular_Italic'].map((style) =>
  dirname(resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${style}/AtkinsonHyperlegibleNext_${style}.ttf`)),
);
const template = readFileSync(new URL('letter.typ', import.meta.url), 'utf8');
const together = readFileSync(new URL('letters.typ', import.meta.url), 'utf8');

const workspace = dirname(import.meta.dirname);
let compiler: NodeCompiler | undefined;

export type Print = 'usual' | 'large';

/** The content of pictures, as JPEG, PNG or WebP, by the file they are of. One that is not here is left out of the letter. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

interface Pressed {
  /** The letter as the template takes it. */
  readonly letter: object;
  readonly drawn: readonly Drawn[];
}

function pressed(letter: LetterDocument, pictures: Pictures): Pressed {
  const shown = (letter.pictures ?? []).flatMap(({ file, says }) => {
    const bytes = pictures.get(file);
    return bytes === undefined ? [] : [{ says, drawn: drawnAs('enclosed', bytes) }];
  });
  const atEnd = shown.map(({ says, drawn }) => ({ says, path: drawn.name }));
  return { letter: { ...letter, words: frameWords, pictures: atEnd }, drawn: shown.map(({ drawn }) => drawn) };
}

/** `large` is 18 points, as RNIB's clear print guidance asks for large print (at least 16). Throws when Typst refuses. */
export function letterPdf(
  letter: LetterDocument,
  print: Print = 'usual',
  logo?: HeadPicture,
  pictures: Pictures = new Map(),
): Uint8Array {
  const { letter: given, drawn } = pressed(letter, pictures);
  const { inputs, head } = headed(logo);
  return compilePdf(template, { letter: JSON.stringify(given), print, ...inputs }, letter.dated, [...head, ...drawn]);
}

export interface LettersTogether {
  readonly letters: readonly { readonly document: LetterDocument; readonly pictures: Pictures }[];
  readonly logo: HeadPicture | undefined;
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly dated: string;
}

/** Letters to be printed together, at least one, each on sheets of its own. Throws when Typst refuses. */
export function lettersPdf({ letters, logo, title, dated }: LettersTogether): Uint8Array {
  const all = letters.map(({ document, pictures }) => pressed(document, pictures));
  const { inputs, head } = headed(logo);
  const given = { letters: JSON.stringify(all.map(({ letter }) => letter)), title, dated, ...inputs };
  const drawn = new Map([...head, ...all.flatMap((one) => one.drawn)].map((one) => [one.name, one]));
  return compilePdf(together, given, dated, [...drawn.values()]);
}

function headed(logo: HeadPicture | undefined): { inputs: Record<string, string>; head: Drawn[] } {
  if (!logo) return { inputs: {}, head: [] };
  const head = drawnAs('logo', logo.png);
  return { inputs: { logo: head.name, alt: logo.alt, width: headSize(logo).width.toFixed(2) }, head: [head] };
}

/** A picture that is there for the compiler alone, and only while it sets one document; its name says what is in it. */
interface Drawn {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const drawnAs = (what: string, bytes: Uint8Array): Drawn => ({
  name: `/documents/${what}-${sha256(bytes).toString('hex')}`,
  bytes,
});

/** Sets what came as data by a template; dated YYYY-MM-DD. Throws when Typst refuses. */
export function compilePdf(
  mainFileContent: string,
  inputs: Record<string, string>,
  dated: string,
  drawn: readonly Drawn[] = [],
): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fonts }] });
  const press = compiler;
  const creationTimestamp = Math.floor(Date.parse(`${dated}T12:00:00Z`) / 1000);
  for (const { name, bytes } of drawn) press.mapShadow(join(workspace, name), Buffer.from(bytes));
  try {
    return press.pdf({ mainFileContent, inputs }, { pdfStandard: 'ua-1', creationTimestamp });
  } finally {
    for (const { name } of drawn) press.unmapShadow(join(workspace, name));
    // Typst keeps what it has laid out for the next time; letters seldom repeat.
    press.evictCache(10);
  }
}
