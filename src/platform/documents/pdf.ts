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

let compiler: NodeCompiler | undefined;

export type Print = 'usual' | 'large';

/** `large` is 18 points, as RNIB's clear print guidance asks for large print (at least 16). Throws when Typst refuses. */
export function letterPdf(letter: LetterDocument, print: Print = 'usual', logo?: HeadPicture): Uint8Array {
  const inputs = { letter: JSON.stringify({ ...letter, words: frameWords }), print };
  if (!logo) return compilePdf(template, inputs, letter.dated);
  const { width } = headSize(logo);
  // The file is there for the compiler alone, and only while it sets this letter; its name says what is in it.
  const name = `/documents/logo-${sha256(logo.png).toString('hex')}.png`;
  const path = join(workspace, name);
  const press = theCompiler();
  press.mapShadow(path, Buffer.from(logo.png));
  try {
    return compilePdf(template, { ...inputs, logo: name, alt: logo.alt, width: width.toFixed(2) }, letter.dated);
  } finally {
    press.unmapShadow(path);
  }
}

const workspace = dirname(import.meta.dirname);

function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fonts }] });
  return compiler;
}

/** Sets what came as data by a template; dated YYYY-MM-DD. Throws when Typst refuses. */
export function compilePdf(mainFileContent: string, inputs: Record<string, string>, dated: string): Uint8Array {
  const press = theCompiler();
  const creationTimestamp = Math.floor(Date.parse(`${dated}T12:00:00Z`) / 1000);
  const pdf = press.pdf({ mainFileContent, inputs }, { pdfStandard: 'ua-1', creationTimestamp });
  // Typst keeps what it has laid out for the next time; letters seldom repeat.
  press.evictCache(10);
  return pdf;
}
