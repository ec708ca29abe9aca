// Rows of attachments: which file is kept with which complaint, as what, and whether it was removed.
import type { Insertable } from 'kysely';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Attachment {
  readonly id: string;
  readonly kind: string;
  readonly digest: string;
  readonly removed: boolean;
}

export async function addAttachment(tx: Transaction, row: Insertable<DB['attachment']>): Promise<void> {
  await tx.sql.insertInto('attachment').values(row).execute();
}

export async function attachmentOf(tx: Transaction, complaint: string, id: string): Promise<Attachment | Refusal> {
  const row = await tx.sql
    .selectFrom('attachment')
    .selectAll()
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return refuse('attachment.unknown');
  return { id: row.id, kind: row.kind, digest: row.digest.toString('hex'), removed: row.removed_at !== null };
}

export interface Removal {
  readonly complaint: string;
  readonly attachment: string;
  readonly by: string | null;
  readonly reason: string;
  readonly now: Date;
}

export async function removeAttachmentRow(tx: Transaction, { complaint, attachment, by, reason, now }: Removal): Promise<void> {
  await tx.sql
    .updateTable('attachment')
    .set({ removed_at: now, removed_by: by, removed_reason: reason })
    .where('complaint_id', '=', complaint)
    .where('id', '=', attachment)
    .execute();
}
