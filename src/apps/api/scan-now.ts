// Looks through a content while it is asked for: a register before it is taken in, a message before its original is given out. Neither is
// kept as a file of a complaint, so no check was made of it before.
import { openingOf } from '#domain/file-check.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { House } from '#handling/command.ts';
import { ScannerSilent } from '#platform/files/clamd.ts';
import { howChecked } from '#views/files/how-checked.ts';

/** Undefined: it may pass. Where no scanner is set, what the organisation chose for files that were not checked holds. */
export async function scanNow(
  { db, scanner }: House,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Refusal | undefined> {
  const { unchecked, known } = await howChecked(db);
  try {
    const answer = await scanner?.check(pieces);
    if (answer?.found === 'malware') return refuse('file.malware', { facts: { found: answer.name } });
    if (answer) return answer.found === 'unclear' && unchecked === 0 ? refuse('file.not-checked') : undefined;
  } catch (error) {
    if (!(error instanceof ScannerSilent)) throw error;
    if (scanner?.named || known) return refuse('file.scanner-silent');
  }
  return openingOf('not-checked', unchecked) === 'held' ? refuse('file.not-checked') : undefined;
}
