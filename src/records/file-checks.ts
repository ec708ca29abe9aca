// What became of a content when it was checked, and where it is attached. Under its digest, in hex: the same content is checked once.
import { sql, type Updateable } from 'kysely';
import type { FileCheck } from '#domain/file-check.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface ContentHeld {
  readonly check: FileCheck;
  readonly copy: string;
  readonly keptIn: string;
}

const asBytes = (digest: string): Buffer => Buffer.from(digest, 'hex');

const found = (tx: Transaction, digest: string) =>
  tx.sql.selectFrom('file_content').select(['check_state', 'copy_state', 'kept_in']).where('digest', '=', asBytes(digest));

export async function lockContent(tx: Transaction, digest: string): Promise<ContentHeld | Refusal> {
  return asHeld(await found(tx, digest).forUpdate().executeTakeFirst());
}

/** As a person sees it: with a file of a complaint they may see. */
export async function contentOf(tx: Transaction, digest: string): Promise<ContentHeld | Refusal> {
  return asHeld(await found(tx, digest).executeTakeFirst());
}

function asHeld(row: { check_state: string; copy_state: string; kept_in: string } | undefined): ContentHeld | Refusal {
  return row ? { check: row.check_state as FileCheck, copy: row.copy_state, keptIn: row.kept_in } : refuse('file.unknown');
}

export async function saveContent(tx: Transaction, digest: string, change: Updateable<DB['file_content']>): Promise<void> {
  await tx.sql.updateTable('file_content').set(change).where('digest', '=', asBytes(digest)).execute();
}

export interface WhereAttached {
  readonly complaint: string;
  readonly attachment: string;
  readonly handler: string | null;
}

/** Every file of this content that was not removed. */
export async function whereAttached(tx: Transaction, digest: string): Promise<WhereAttached[]> {
  const { rows } = await sql<WhereAttached>`
    select a.complaint_id as complaint, a.id as attachment, c.handler_id as handler
    from attachment a join complaint c on c.id = a.complaint_id
    where a.digest = ${asBytes(digest)} and a.removed_at is null order by a.added_at, a.id`.execute(tx.sql);
  return rows;
}

export interface PictureCopy {
  readonly kind: 'shown' | 'thumbnail';
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export async function keepCopies(tx: Transaction, digest: string, copies: readonly PictureCopy[], now: Date): Promise<void> {
  await dropCopies(tx, digest);
  if (copies.length === 0) return;
  const rows = copies.map(({ kind, mediaType, bytes }) => ({ kind, media_type: mediaType, bytes: Buffer.from(bytes) }));
  await tx.sql
    .insertInto('file_copy')
    .values(rows.map((row) => ({ ...row, digest: asBytes(digest), made_at: now })))
    .execute();
}

export async function dropCopies(tx: Transaction, digest: string): Promise<void> {
  await tx.sql.deleteFrom('file_copy').where('digest', '=', asBytes(digest)).execute();
}

export interface ScannerStanding {
  readonly address: string;
  readonly engine: string;
  readonly fault: string | null;
}

export async function lockScanner(tx: Transaction): Promise<ScannerStanding> {
  return tx.sql.selectFrom('file_scanner').select(['address', 'engine', 'fault']).forUpdate().executeTakeFirstOrThrow();
}

export async function saveScanner(tx: Transaction, change: Updateable<DB['file_scanner']>): Promise<void> {
  await tx.sql.updateTable('file_scanner').set(change).execute();
}
