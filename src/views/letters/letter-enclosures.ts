// What goes along with a letter, as it is read: the pictures that are set at its end, and everything that is sent, in one archive.
import { type Kysely, sql } from 'kysely';
import { ZipFile } from 'yazl';
import type { PersonActor } from '#domain/actor.ts';
import type { LetterDocument } from '#platform/documents/document.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

/** The pictures of a letter that are still with the complaint, by the file. 'program': for its reader, who was found to be one. */
export async function picturesFor(
  db: Kysely<DB>,
  as: { readonly person: string } | 'program',
  complaint: string,
  { pictures = [] }: Pick<LetterDocument, 'pictures'>,
): Promise<ReadonlyMap<string, Buffer>> {
  if (pictures.length === 0) return new Map();
  const wanted = pictures.map(({ file }) => file);
  const { rows } = await ask(db, as, (tx) =>
    sql<{ id: string; bytes: Buffer }>`
      select a.id, k.bytes from attachment a join file_copy k on k.digest = a.digest and k.kind = 'shown'
      where a.complaint_id = ${complaint} and a.removed_at is null and a.id = any(${wanted}::uuid[])`.execute(tx.sql),
  );
  return new Map(rows.map(({ id, bytes }) => [id, bytes]));
}

export interface FileBeside {
  readonly name: string;
  readonly type: string;
  readonly digest: string;
  /** Null when the content is in object storage, under its digest. */
  readonly bytes: Buffer | null;
}

/** The files that go beside a letter, in the order of the case. Those taken off the complaint since are not among them. */
export async function filesBeside(db: Kysely<DB>, actor: PersonActor, complaint: string, files: readonly string[]) {
  return ask(db, { person: actor.id }, async (tx) => {
    const { rows } = await sql<FileBeside>`
      select a.file_name as name, f.media_type as type, encode(f.digest, 'hex') as digest, f.bytes
      from attachment a join file_content f on f.digest = a.digest
      where a.complaint_id = ${complaint} and a.removed_at is null and f.kept_in <> 'nowhere' and a.id = any(${files}::uuid[])
      order by a.added_at, a.id`.execute(tx.sql);
    return rows;
  });
}

/** One archive of named contents; two of one name are told apart by a number. */
export async function archiveOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<Buffer> {
  const zip = new ZipFile();
  const used = new Set<string>();
  for (const { name, bytes } of files) {
    let free = name;
    for (let number = 2; used.has(free); number += 1) free = name.replace(/(\.[^.]*)?$/, ` (${number})$1`);
    used.add(free);
    zip.addBuffer(Buffer.from(bytes), free, { compress: false });
  }
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}
