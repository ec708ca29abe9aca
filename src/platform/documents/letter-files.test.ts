// The files of a letter, read back: the PDF has its title, language, tags and fonts and says the same as the text and the Word
// file; nothing a letter says is taken as markup.
import { inflateRawSync } from 'node:zlib';
import sharp from 'sharp';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { LetterDocument } from './document.ts';
import { letterPdf, lettersPdf } from './pdf.ts';
import { letterText } from './text.ts';
import { letterWord } from './word.ts';

const letter: LetterDocument = {
  title: 'Your complaint: Boiler repaired three times',
  author: 'Harbour Homes Limited',
  language: 'en',
  dated: '2026-11-23',
  datedInWords: '23 November 2026',
  from: ['Harbour Homes Limited', '1 Quay Street'],
  to: ['Amara Osei', '4 Mill Lane'],
  reference: 'C-26-04F7K',
  passages: [
    { kind: 'paragraph', inline: [{ text: 'Dear Amara Osei' }] },
    { kind: 'heading', inline: [{ text: 'Point 1: #import "x": *no* $heat$' }] },
    { kind: 'paragraph', inline: [{ text: 'We find this ' }, { text: 'justified', bold: true }, { text: '.' }] },
    {
      kind: 'list',
      numbered: false,
      items: [[{ text: 'A new fan' }], [{ text: 'www.example.org', href: 'https://www.example.org' }]],
    },
    { kind: 'list', numbered: true, items: [[{ text: 'Tell us' }], [{ text: 'Or the ombudsman' }]] },
  ],
  enclosed: ['The leaflet'],
};

interface Tag {
  role?: string;
  children?: Tag[];
}

const tagsIn = (node: Tag | null): string[] =>
  node === null ? [] : [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap(tagsIn)];

async function readBack(bytes: Uint8Array) {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const { info } = (await pdf.getMetadata()) as { info: Record<string, unknown> };
  const page = await pdf.getPage(1);
  const tags = tagsIn((await page.getStructTree()) as Tag | null);
  const { items, styles } = await page.getTextContent();
  const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  const heights = items.flatMap((item) => ('height' in item && item.str.trim() !== '' ? [item.height] : []));
  const marked = await pdf.getMarkInfo();
  return { info, tags, words, heights, marked, fonts: Object.keys(styles).length };
}

describe('The PDF of a letter', () => {
  it('is tagged: headings, paragraphs, lists and links in the order they are read', async () => {
    const { tags, marked } = await readBack(letterPdf(letter));
    expect((marked as ReadonlyMap<string, unknown> | null)?.get('Marked')).toBe(true);
    expect(tags.filter((tag) => /^H\d$/.test(tag))).toEqual(['H1', 'H2', 'H2']);
    expect(tags.filter((tag) => tag === 'L')).toHaveLength(3);
    expect(tags.filter((tag) => tag === 'LI')).toHaveLength(5);
    expect(tags).toContain('Link');
    expect(tags).toContain('P');
  });

  it('has its title and its language, and says that it keeps to PDF/UA', async () => {
    const bytes = letterPdf(letter);
    const { info } = await readBack(bytes);
    expect(info['Title']).toBe(letter.title);
    expect(String(info['Language'])).toMatch(/^en/);
    expect(Buffer.from(bytes).toString('latin1')).toContain('pdfuaid:part');
  });

  it('says every word, and takes none of them as markup', async () => {
    const { words } = await readBack(letterPdf(letter));
    expect(words).toContain('Point 1: #import "x": *no* $heat$');
    for (const said of ['Amara Osei', 'C-26-04F7K', 'justified', 'A new fan', 'The leaflet']) expect(words).toContain(said);
  });

  it('is 12 points, and 18 in large print', async () => {
    const sizes = async (print: 'usual' | 'large') => (await readBack(letterPdf(letter, print))).heights.map(Math.round);
    expect(await sizes('usual')).toContain(12);
    const large = await sizes('large');
    expect(large).toContain(18);
    expect(Math.min(...large)).toBeGreaterThanOrEqual(13); // the foot of the page alone is smaller
  });

  it('is the same to the byte when made again, so that its digest says what was sent', () => {
    expect(Buffer.compare(letterPdf(letter), letterPdf(letter))).toBe(0);
  });
});

describe('The other forms of a letter', () => {
  it('give the same words as plain text, with links told in full', () => {
    const text = letterText({
      ...letter,
      passages: [{ kind: 'paragraph', inline: [{ text: 'here', href: 'https://example.org/a' }] }],
    });
    expect(text).toContain('here (https://example.org/a)');
    expect(letterText(letter)).toContain('1. Tell us\n2. Or the ombudsman');
  });

  it('give a Word file with real headings and lists', async () => {
    const xml = documentXml(await letterWord(letter));
    expect(xml).toContain('w:val="Heading1"');
    expect(xml).toContain('w:val="Heading2"');
    expect(xml).toContain('<w:numPr>');
    expect(xml).toContain('Point 1: #import &quot;x&quot;: *no* $heat$');
  });
});

/** word/document.xml out of the zip, by its local header. */
function documentXml(zip: Uint8Array): string {
  const bytes = Buffer.from(zip);
  const central = bytes.lastIndexOf('word/document.xml');
  const at = bytes.readUInt32LE(central - 46 + 42);
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const size = bytes.readUInt32LE(central - 46 + 20);
  return inflateRawSync(bytes.subarray(start, start + size)).toString('utf8');
}

describe('A letter with a logo', () => {
  const logo = async () => ({
    png: await sharp({ create: { width: 480, height: 160, channels: 3, background: '#036' } })
      .png()
      .toBuffer(),
    alt: 'Harbour Homes: a roof above waves "#x"',
    width: 480,
    height: 160,
  });

  it('has it at its head as a tagged figure, with words for those who cannot see it', async () => {
    const bytes = letterPdf(letter, 'usual', await logo());
    const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const page = await pdf.getPage(1);
    const figures: (string | undefined)[] = [];
    const walk = (node: Tag & { alt?: string }): void => {
      if (node.role === 'Figure') figures.push(node.alt);
      for (const child of node.children ?? []) walk(child);
    };
    walk((await page.getStructTree()) as Tag);
    expect(figures).toEqual(['Harbour Homes: a roof above waves "#x"']);
    expect(await readBack(bytes)).toMatchObject({ info: { Title: letter.title } });
  });

  it('is the same bytes each time, and without the logo the same as ever', async () => {
    const picture = await logo();
    const plain = letterPdf(letter);
    expect(Buffer.from(letterPdf(letter, 'usual', picture)).equals(letterPdf(letter, 'usual', picture))).toBe(true);
    expect(Buffer.from(letterPdf(letter)).equals(plain)).toBe(true);
  });

  it('has it in Word too, with the same words', async () => {
    expect(documentXml(await letterWord(letter, await logo()))).toContain(
      'descr="Harbour Homes: a roof above waves &quot;#x&quot;"',
    );
  });
});

describe('Letters printed together', () => {
  it('each begin on a sheet of their own, count their own pages, and keep their own language', async () => {
    const long = Array.from({ length: 9 }, () => ({
      kind: 'paragraph' as const,
      inline: [{ text: 'We read the notes of both visits. '.repeat(12) }],
    }));
    const welsh: LetterDocument = { ...letter, language: 'cy', reference: 'C-26-WELSH', passages: long };
    const letters = [letter, welsh, { ...letter, reference: 'C-26-LAST0' }].map((document) => ({ document, pictures: new Map() }));
    const bytes = lettersPdf({ letters, logo: undefined, title: 'Letters to post', dated: '2026-11-23' });
    const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const feet: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      feet.push(/C-26-\w+, \d+ \/ \d+/.exec(words)?.[0] ?? words.trim());
    }
    expect(feet).toEqual(['C-26-04F7K, 1 / 1', '', 'C-26-WELSH, 1 / 2', 'C-26-WELSH, 2 / 2', 'C-26-LAST0, 1 / 1']);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (cy)');
  });
});
