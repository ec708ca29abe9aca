// The content of one attached file, for whoever may see the complaint it is attached to: of a picture the copy, unless they said that they
// open the original. A removed file has none any more, one that is held opens to nobody, or to whoever said so on purpose.
import { type Kysely, sql } from 'kysely';
import type { PersonActor } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { contentColumns, type ContentGiven, contentGiven, type ContentRow, saidOnPurpose } from '../files/content-given.ts';

interface Row extends ContentRow {
  readonly removed: boolean;
  readonly said: ('unchecked' | 'original')[];
}

export interface FileWanted {
  readonly complaint: string;
  readonly attachment: string;
  readonly wants: 'copy' | 'original';
}

export async function attachmentContent(
  db: Kysely<DB>,
  actor: PersonActor,
  { complaint, attachment, wants, now }: FileWanted & { now: Date },
): Promise<ContentGiven | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Row>`
    select ${contentColumns}, a.removed_at is not null as removed, ${saidOnPurpose(actor.id, now)} as said
    from attachment a left join file_content f on f.digest = a.digest
    where a.complaint_id = ${complaint} and a.id = ${attachment}`.execute(tx.sql),
  );
  const [row] = rows;
  if (!row) return refuse('attachment.unknown');
  return row.removed ? refuse('attachment.removed') : contentGiven(row, { wants, said: row.said });
}

/** The small picture of a file for lists; only of what may be opened. */
export async function attachmentThumbnail(
  db: Kysely<DB>,
  actor: PersonActor,
  { complaint, attachment }: Pick<FileWanted, 'complaint' | 'attachment'>,
): Promise<Buffer | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ bytes: Buffer } & ContentRow>`
    select ${contentColumns}, k.bytes from attachment a join file_content f on f.digest = a.digest
      join file_copy k on k.digest = a.digest and k.kind = 'thumbnail'
    where a.complaint_id = ${complaint} and a.id = ${attachment} and a.removed_at is null`.execute(tx.sql),
  );
  const [row] = rows;
  if (!row) return refuse('file.no-thumbnail');
  const open = contentGiven(row, { wants: 'copy', said: 'outside' });
  return 'refused' in open ? open : row.bytes;
}
