// The files of a complaint that may go along with a letter, as they stand while it is being sent; and the copies of the pictures
// among them, which are set in the letter itself.
import { sql } from 'kysely';
import { FileOfCase, type FileToEnclose, fileToEnclose } from '#domain/letter/enclosure.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function filesToEnclose(tx: Transaction, complaint: string): Promise<FileToEnclose[]> {
  const { rows } = await sql<{ files: unknown }>`select letter_files(${complaint}) as files`.execute(tx.sql);
  return FileOfCase.array()
    .parse(rows[0]?.files ?? [])
    .map(fileToEnclose);
}

/** The copies that leave out what the camera wrote into the pictures, by the file. */
export async function picturesOf(
  tx: Transaction,
  complaint: string,
  pictures: readonly { readonly file: string }[],
): Promise<Map<string, Buffer>> {
  const files = pictures.map(({ file }) => file);
  if (files.length === 0) return new Map();
  const { rows } = await sql<{ id: string; bytes: Buffer }>`
    select a.id, k.bytes from attachment a join file_copy k on k.digest = a.digest and k.kind = 'shown'
    where a.complaint_id = ${complaint} and a.removed_at is null and a.id = any(${files}::uuid[])`.execute(tx.sql);
  return new Map(rows.map(({ id, bytes }) => [id, bytes]));
}
