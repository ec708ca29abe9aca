// Papers of the demonstration, drawn here: a letter as a PDF and a photograph as a PNG, both small and plainly invented.
import { crc32, deflateSync } from 'node:zlib';
import { attachFile } from '#handling/intake/attach-file.ts';
import { FileInHand } from '#platform/files/file-in-hand.ts';
import { dateInWords } from '#domain/day.ts';
import type { Case } from './case.ts';

/** The handler attaches a letter or a photograph of the customer's. Answers with its id. */
export async function attachPaper(one: Case, as?: 'authority'): Promise<string> {
  const { chance, office } = one;
  await one.minutes(2, 60);
  const day = office.hours.dayOf(one.arrival.received);
  const photograph = as === undefined && chance.happens(0.35);
  const bytes = photograph
    ? photo(chance.between(0, 359))
    : letter([dateInWords(day), '', ...(as ? authority : ['To Harrowmere Group', '', ...lines(one.arrival.told.text)])]);
  const { id } = await one.does(attachFile, {
    complaint: one.id,
    file: await FileInHand.of(bytes),
    name: as ? `authority-${day}.pdf` : photograph ? `photo-${day}.png` : `letter-${day}.pdf`,
    as: as ?? (photograph ? 'evidence' : 'letter'),
    description: as
      ? 'Signed authority to speak for the customer'
      : photograph
        ? 'Photograph sent by the customer'
        : 'Letter of the customer',
  });
  return id;
}

const authority = [
  'To Harrowmere Group',
  '',
  'I agree that you speak with the person named in my',
  'complaint about it, and give them your answer.',
  '',
  '(signed)',
];

const lines = (text: string): string[] =>
  text
    .replaceAll(/[^\x20-\x7e]/g, '')
    .match(/.{1,72}(?:\s|$)/g)
    ?.slice(0, 30) ?? [];

/** One page with these lines, in the smallest form that PDF 1.4 allows. */
export function letter(said: readonly string[]): Buffer {
  const escaped = said.map((line) => `(${line.replaceAll(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
  const drawing = `BT /F1 12 Tf 16 TL 72 760 Td\n${escaped}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ];
  let file = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join('')}`;
  return Buffer.from(
    `${file}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

/** A display on a wall, more or less: a light rectangle on a coloured ground, 160 by 120 (PNG, palette of three). */
export function photo(hue: number): Buffer {
  const [wide, high] = [160, 120];
  const rows = Array.from({ length: high }, (_, y) => {
    const row = Buffer.alloc(wide + 1);
    for (let x = 0; x < wide; x += 1) row[x + 1] = shade(x, y);
    return row;
  });
  const colour = [0, 120, 240].map((shift) => Math.round(128 + 90 * Math.cos(((hue + shift) * Math.PI) / 180)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(wide, 0);
  header.writeUInt32BE(high, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const palette = Buffer.from([...colour, 226, 232, 222, 40, 44, 48]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function shade(x: number, y: number): number {
  if (x < 34 || x > 126 || y < 34 || y > 84) return 0;
  return y > 54 && y < 64 && x > 52 && x < 108 && x % 20 > 5 ? 2 : 1;
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
