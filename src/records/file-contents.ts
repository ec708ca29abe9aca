// Rows of file contents, each once under its digest, however often it is attached. One that came in waits to be checked where there is a
// scanner, and is marked as not checked where there is none.
import { sql } from 'kysely';
import { isPicture } from '#domain/media-type.ts';
import type { FileInHand } from '#platform/files/file-in-hand.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Work that checks what waits; a command that keeps a content puts it in its queue. */
export const checkFiles = { job: 'check-files', body: {} } as const;

const arrived = sql<string>`(select case when address = '' then 'not-checked' else 'waiting' end from file_scanner)`;

/** Keeps a content that came in, unless it is kept already. */
export async function keepContent(tx: Transaction, file: FileInHand, now: Date): Promise<void> {
  await keep(tx, file, { now, check: arrived, copy: isPicture(file.mediaType) ? 'waiting' : 'none' });
}

/** Keeps a content that was made here: a letter as it was sent. */
export async function keepOurContent(tx: Transaction, file: FileInHand, now: Date): Promise<void> {
  await keep(tx, file, { now, check: 'ours', copy: 'none' });
}

interface Kept {
  readonly now: Date;
  readonly check: typeof arrived | string;
  readonly copy: string;
}

async function keep(tx: Transaction, file: FileInHand, { now, check, copy }: Kept): Promise<void> {
  await tx.sql
    .insertInto('file_content')
    .values({
      digest: Buffer.from(file.digest, 'hex'),
      size: file.size,
      media_type: file.mediaType ?? 'application/octet-stream',
      ...file.row,
      stored_at: now,
      check_state: check,
      copy_state: copy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
