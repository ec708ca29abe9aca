// Rows of attachments: which file is kept with which complaint, as what, and whether it was removed.
import { type Insertable, sql } from 'kysely';
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

/** What a file is needed for on this complaint, beside being there: null where it may be removed. */
export type NeededAs = 'authority' | 'letter' | 'enclosed' | 'payment' | 'promise' | 'evidence';

export async function neededAs(tx: Transaction, complaint: string, attachment: string): Promise<NeededAs | null> {
  const { rows } = await sql<{ as: NeededAs }>`
    select 'authority' as "as" from complaint_party where complaint_id = ${complaint} and authority_attachment = ${attachment}
    union all select 'letter' from letter where complaint_id = ${complaint} and attachment_id = ${attachment}
    union all select 'enclosed' from letter where complaint_id = ${complaint} and state = 'sent' and content -> 'files' ? ${attachment}
    union all select 'payment' from payment where complaint_id = ${complaint} and proof = ${attachment}
    union all select 'promise' from promise where complaint_id = ${complaint} and proof = ${attachment}
    union all select 'evidence' from evidence
      where complaint_id = ${complaint} and attachment_id = ${attachment} and struck_at is null
    limit 1`.execute(tx.sql);
  return rows[0]?.as ?? null;
}

export interface FileSender {
  readonly customer: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly language: string | null;
  readonly fileName: string;
  /** That malware was found in it. */
  readonly told: boolean;
}

/** The customer a file came from; refused where it came from nobody we know of. */
export async function senderOfFile(tx: Transaction, complaint: string, attachment: string): Promise<FileSender | Refusal> {
  const { rows } = await sql<FileSender>`
    select u.id as customer, u.name, u.email, u.language, a.file_name as "fileName", a.sender_told_at is not null as told
    from attachment a join customer u on u.id = a.from_customer
    where a.complaint_id = ${complaint} and a.id = ${attachment}`.execute(tx.sql);
  return rows[0] ?? refuse('attachment.unknown');
}

export async function markSenderTold(tx: Transaction, complaint: string, attachment: string, now: Date): Promise<void> {
  await sql`update attachment set sender_told_at = ${now} where complaint_id = ${complaint} and id = ${attachment}`.execute(tx.sql);
}
