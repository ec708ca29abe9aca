// The content of one attached file, for whoever may see the complaint it is attached to. A removed file has none any more.
import { type Kysely, sql } from 'kysely';
import type { PersonActor } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface AttachmentContent {
  readonly name: string;
  readonly type: string;
  readonly digest: string;
  /** Null when the content is in object storage, under its digest. */
  readonly bytes: Buffer | null;
}

interface Row extends AttachmentContent {
  readonly removed: boolean;
}

export async function attachmentContent(
  db: Kysely<DB>,
  actor: PersonActor,
  { complaint, attachment }: { complaint: string; attachment: string },
): Promise<AttachmentContent | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Row>`
    select a.file_name as name, coalesce(f.media_type, '') as type, encode(a.digest, 'hex') as digest, f.bytes,
      a.removed_at is not null as removed
    from attachment a left join file_content f on f.digest = a.digest
    where a.complaint_id = ${complaint} and a.id = ${attachment}`.execute(tx.sql),
  );
  const [row] = rows;
  if (!row) return refuse('attachment.unknown');
  return row.removed ? refuse('attachment.removed') : row;
}
