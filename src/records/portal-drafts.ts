// Rows of what customers began to tell on our pages: the answers as typed, the files, until it is sent or a time has passed. Found by
// the digest of the secret in the address; once sent a draft holds nothing but the reference it became.
import { sql } from 'kysely';
import type { FormAnswers } from '#domain/complaint-form.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface NewDraft {
  readonly hash: Buffer;
  readonly language: string;
  readonly cameBy: string | null;
  readonly product: string | null;
  readonly entity: string | null;
  readonly now: Date;
  readonly expires: Date;
}

export async function addDraft(
  tx: Transaction,
  { hash, language, cameBy, product, entity, now, expires }: NewDraft,
): Promise<void> {
  const answers = { ...(product === null ? {} : { product }), ...(entity === null ? {} : { entity }) };
  const times = { made_at: now, changed_at: now, expires_at: expires };
  await tx.sql
    .insertInto('portal_draft')
    .values({ token_hash: hash, language, came_by: cameBy, answers: JSON.stringify(answers), ...times })
    .execute();
}

export interface LockedDraft {
  readonly answers: FormAnswers;
  readonly language: string;
  readonly cameBy: string | null;
  /** Of the complaint it became, once sent. */
  readonly reference: string | null;
}

export async function lockDraft(tx: Transaction, hash: Buffer, now: Date): Promise<LockedDraft | Refusal> {
  const row = await tx.sql
    .selectFrom('portal_draft')
    .selectAll()
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('portal-draft.unknown');
  return { answers: row.answers as FormAnswers, language: row.language, cameBy: row.came_by, reference: row.reference };
}

/** Keeps these answers beside the others, and the language the form is filled in. */
export async function saveAnswers(
  tx: Transaction,
  hash: Buffer,
  { answers, language, now }: { answers: FormAnswers; language: string; now: Date },
): Promise<void> {
  await sql`update portal_draft set answers = answers || ${JSON.stringify(answers)}::jsonb, language = ${language}, changed_at = ${now}
    where token_hash = ${hash}`.execute(tx.sql);
}

/** How many links to what somebody began went to this address within a day. */
export async function draftLinksSentTo(tx: Transaction, address: string, now: Date): Promise<number> {
  const { n } = await tx.sql
    .selectFrom('outgoing_message')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('kind', '=', 'way-in')
    .where('complaint_id', 'is', null)
    .where((eb) => eb(eb.fn<string>('lower', ['address']), '=', address.toLowerCase()))
    .where('made_at', '>', new Date(now.getTime() - 86_400_000))
    .executeTakeFirstOrThrow();
  return n;
}

/** Empties the draft of everything but what it became. */
export async function markSent(tx: Transaction, hash: Buffer, { reference, now }: { reference: string; now: Date }): Promise<void> {
  await tx.sql.deleteFrom('portal_draft_file').where('token_hash', '=', hash).execute();
  await tx.sql.updateTable('portal_draft').set({ answers: '{}', reference, sent_at: now }).where('token_hash', '=', hash).execute();
}

export interface DraftFile {
  readonly id: string;
  readonly digest: Buffer;
  readonly name: string;
  readonly sentAs: string | null;
  readonly kind: 'evidence' | 'authority';
  readonly size: number;
  readonly type: string;
}

export async function filesOfDraft(tx: Transaction, hash: Buffer): Promise<DraftFile[]> {
  const { rows } = await sql<DraftFile>`
    select d.id, d.digest, d.file_name as name, d.sent_as as "sentAs", d.kind, f.size::integer as size, f.media_type as type
    from portal_draft_file d join file_content f on f.digest = d.digest where d.token_hash = ${hash} order by d.added_at, d.id`.execute(
    tx.sql,
  );
  return rows;
}

export async function addDraftFile(
  tx: Transaction,
  hash: Buffer,
  { id, digest, name, sentAs, kind, now }: Pick<DraftFile, 'id' | 'digest' | 'name' | 'sentAs' | 'kind'> & { now: Date },
): Promise<void> {
  const row = { token_hash: hash, id, digest, file_name: name, sent_as: sentAs, kind, added_at: now };
  await tx.sql.insertInto('portal_draft_file').values(row).execute();
}

export async function removeDraftFile(tx: Transaction, hash: Buffer, id: string): Promise<void> {
  await tx.sql.deleteFrom('portal_draft_file').where('token_hash', '=', hash).where('id', '=', id).execute();
}
