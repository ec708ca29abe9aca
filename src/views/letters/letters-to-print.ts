// Every letter that waits for me to post it, in one file to print: each begins on a sheet of its own. One that cannot be set is left out, and
// stays in the list.
import type { Kysely } from 'kysely';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import { lettersPdf } from '#platform/documents/pdf.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { logoNow } from '../portal/logo-on-paper.ts';
import { drawnLetter } from './letter-file.ts';
import type { LetterReading } from './letter-page.ts';
import { lettersByHand } from './letters-by-hand.ts';

export async function lettersToPrint(
  db: Kysely<DB>,
  reading: LetterReading,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | Refusal> {
  const { letters, today } = await lettersByHand(db, reading.actor, reading);
  const drawn = [];
  for (const { id, complaint, by } of letters) {
    if (by !== 'post') continue;
    const one = await drawnLetter(db, reading, { complaint: complaint.id, letter: id, on: today });
    if (!isRefusal(one)) drawn.push(one);
  }
  if (drawn.length === 0) return refuse('letter.none-to-post');
  const logo = await logoNow(db);
  const title = `Letters to post, ${today}`;
  return { name: `${title}.pdf`, bytes: lettersPdf({ letters: drawn, logo, title, dated: today }) };
}
