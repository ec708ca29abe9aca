// A letter as a Word file, for whoever must edit or translate it outside: the same words with real headings and lists.
import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { frameWords, type HeadPicture, headSize, type LetterDocument, type Passage, type Piece } from './document.ts';

const font = 'Atkinson Hyperlegible Next';

export async function letterWord(letter: LetterDocument, logo?: HeadPicture): Promise<Uint8Array> {
  const lines = (texts: readonly string[]) =>
    texts.map((text) => new Paragraph({ spacing: { after: 0 }, children: [new TextRun(text)] }));
  const gap = () => new Paragraph({ children: [] });
  const document = new Document({
    title: letter.title,
    creator: letter.author,
    styles: {
      default: {
        document: {
          run: { font, size: 24, language: { value: letter.language } },
          paragraph: { spacing: { after: 200, line: 300 } },
        },
        heading1: { run: { font, size: 30, bold: true, color: '000000' }, paragraph: { spacing: { before: 300, after: 200 } } },
        heading2: { run: { font, size: 24, bold: true, color: '000000' }, paragraph: { spacing: { before: 240, after: 120 } } },
      },
    },
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: { paragraph: { indent: { left: 480, hanging: 320 } } } },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          ...(logo ? [new Paragraph({ children: [pictured(logo)] })] : []),
          ...lines(letter.from),
          gap(),
          ...lines(letter.to),
          gap(),
          ...lines([letter.datedInWords, `${frameWords.reference}: ${letter.reference}`]),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(letter.title)] }),
          ...letter.passages.flatMap(paragraphs),
          ...(letter.enclosed.length === 0
            ? []
            : [
                new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(frameWords.enclosed)] }),
                ...letter.enclosed.map((text) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(text)] })),
              ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Word counts pictures in points of a screen, 96 an inch. */
function pictured(logo: HeadPicture): ImageRun {
  const { width, height } = headSize(logo);
  const points = (millimetres: number): number => Math.round((millimetres * 96) / 25.4);
  const transformation = { width: points(width), height: points(height) };
  const altText = { name: 'Logo', title: logo.alt, description: logo.alt };
  return new ImageRun({ type: 'png', data: Buffer.from(logo.png), transformation, altText });
}

function paragraphs(passage: Passage, index: number): Paragraph[] {
  if (passage.kind !== 'list') {
    const look = passage.kind === 'heading' ? { heading: HeadingLevel.HEADING_2 } : {};
    return [new Paragraph({ ...look, children: passage.inline.map(run) })];
  }
  const look = passage.numbered ? { numbering: { reference: 'numbers', level: 0, instance: index } } : { bullet: { level: 0 } };
  return passage.items.map((item) => new Paragraph({ ...look, children: item.map(run) }));
}

function run({ text, bold, href }: Piece): ParagraphChild {
  if (href === undefined) return new TextRun({ text, ...(bold ? { bold } : {}) });
  return new ExternalHyperlink({ link: href, children: [new TextRun({ text, style: 'Hyperlink', ...(bold ? { bold } : {}) })] });
}
