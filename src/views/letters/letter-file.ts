// A letter in a form to be read outside: PDF, PDF in large print, Word, plain text; or the PDF in one archive with the files that go
// beside it. What was sent is made from what was sent, not
// from the facts of today; a draft is made from those, dated as asked.
import type { Kysely } from 'kysely';
import { parseDay, dayOf } from '#domain/day.ts';
import { readLetterCase } from '#domain/letter/case.ts';
import { readContent } from '#domain/letter/content.ts';
import { readyLetter } from '#domain/letter/ready.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import type { HeadPicture, LetterDocument } from '#platform/documents/document.ts';
import { letterPdf, type Pictures } from '#platform/documents/pdf.ts';
import { letterText } from '#platform/documents/text.ts';
import { letterWord } from '#platform/documents/word.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { logoBorne, logoNow } from '../portal/logo-on-paper.ts';
import { type FileBeside, filesBeside, picturesFor } from './letter-enclosures.ts';
import { filesOf, type LetterReading, letterRow, type LetterWanted, ruleOf } from './letter-page.ts';

export const letterForms = {
  pdf: { type: 'application/pdf', ending: 'pdf' },
  'large-print': { type: 'application/pdf', ending: 'large-print.pdf' },
  word: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  text: { type: 'text/plain; charset=utf-8', ending: 'txt' },
  archive: { type: 'application/zip', ending: 'zip' },
} as const;
export type LetterForm = keyof typeof letterForms;

export interface LetterFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** For an archive: what goes into it beside the letter, which `bytes` then is as a PDF. */
  readonly beside: readonly FileBeside[];
}

/** A letter as it would go today, or as it went, with the pictures that are set in it. */
export async function letterFile(
  db: Kysely<DB>,
  reading: LetterReading,
  wanted: LetterWanted & { form: LetterForm; on?: string | undefined },
): Promise<LetterFile | Refusal> {
  const drawn = await drawnLetter(db, reading, wanted);
  if (isRefusal(drawn)) return drawn;
  const { type, ending } = letterForms[wanted.form];
  const { document, name } = drawn;
  return {
    name: `${name}.${ending}`,
    type,
    bytes: await bytesOf(document, wanted.form, drawn),
    beside: wanted.form === 'archive' ? await filesBeside(db, reading.actor, wanted.complaint, document.beside ?? []) : [],
  };
}

/** What a letter says and shows, before it is set in any form. */
export async function drawnLetter(
  db: Kysely<DB>,
  reading: LetterReading,
  wanted: LetterWanted & { on?: string | undefined },
): Promise<(Drawn & { document: LetterDocument; name: string }) | Refusal> {
  const row = await letterRow(db, reading.actor, wanted);
  if (!row) return refuse('letter.unknown');
  const { rule } = ruleOf(row, reading.rules);
  if (rule === undefined) return refuse('letter.not-in-rules');
  const of = readLetterCase(row.facts);
  const on = (wanted.on === undefined ? null : parseDay(wanted.on)) ?? dayOf(reading.now, of.clocks.timeZone);
  const content = readContent(row.page.content);
  const files = filesOf(row);
  const draft = () => readyLetter({ rule, rules: reading.rules, of, content, whom: row.page, on, by: null, files }).document();
  const { document: sent } = row.page;
  const document = sent ?? draft();
  const logo = sent ? await logoBorne(db, sent) : await logoNow(db);
  const pictures = await picturesFor(db, { person: reading.actor.id }, wanted.complaint, document);
  return { document, name: `${rule.name} ${of.reference}`, logo, pictures };
}

interface Drawn {
  readonly logo: HeadPicture | undefined;
  readonly pictures: Pictures;
}

async function bytesOf(document: LetterDocument, form: LetterForm, { logo, pictures }: Drawn): Promise<Uint8Array> {
  if (form === 'word') return letterWord(document, logo);
  if (form === 'text') return new TextEncoder().encode(letterText(document));
  return letterPdf(document, form === 'large-print' ? 'large' : 'usual', logo, pictures);
}
