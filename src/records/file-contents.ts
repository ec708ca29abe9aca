// Rows of file contents, each once under its digest, however often it is attached.
import type { FileInHand } from '#platform/files/file-in-hand.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Keeps the content unless it is kept already. */
export async function keepContent(tx: Transaction, file: FileInHand, now: Date): Promise<void> {
  await tx.sql
    .insertInto('file_content')
    .values({
      digest: Buffer.from(file.digest, 'hex'),
      size: file.size,
      media_type: file.mediaType ?? 'application/octet-stream',
      ...file.row,
      stored_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
