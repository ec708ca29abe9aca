// Rows of letters and of their versions. What was sent is never written again.
import { sql } from 'kysely';
import { type LetterCase, readLetterCase } from '#domain/letter/case.ts';
import type { Whom } from '#domain/letter/reader.ts';
import type { ApprovalState } from '#domain/approval.ts';
import { letterAsApproved, type LetterContent, readContent } from '#domain/letter/content.ts';
import { OutsideBody } from '#domain/outside-body.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Everything letters about this complaint are made from under these of its rules. */
export async function letterCaseOf(tx: Transaction, complaint: string, rulePack: string): Promise<LetterCase> {
  const { rows } = await sql<{ facts: unknown }>`select letter_case(${complaint}, ${rulePack}) as facts`.execute(tx.sql);
  if (!rows[0]?.facts) throw new Error(`A letter was asked for of a complaint that is not there: ${complaint}`);
  return readLetterCase(rows[0].facts);
}

export interface LetterInHand {
  readonly id: string;
  readonly rule: string;
  readonly rulePack: string;
  readonly kind: string;
  readonly whom: Whom;
  readonly state: 'draft' | 'sent' | 'discarded';
  readonly content: LetterContent;
  readonly version: number;
  readonly by: string | null;
}

/** Finds and locks a letter. With `seen`, one that somebody changed since is refused as stale. */
export async function lockLetter(
  tx: Transaction,
  complaint: string,
  letter: string,
  seen?: number,
): Promise<LetterInHand | Refusal> {
  const row = await tx.sql
    .selectFrom('letter')
    .selectAll()
    .where('complaint_id', '=', complaint)
    .where('id', '=', letter)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('letter.unknown');
  if (seen !== undefined && seen !== row.version) return refuse('letter.stale', { facts: { seen, now: row.version } });
  return {
    id: row.id,
    rule: row.rule,
    rulePack: row.rule_pack,
    kind: row.kind,
    whom: whomOf(row),
    state: row.state as LetterInHand['state'],
    content: readContent(row.content),
    version: row.version,
    by: row.changed_by,
  };
}

const whomOf = ({ recipient_id, outside }: { recipient_id: string | null; outside: unknown }): Whom => ({
  recipient: recipient_id,
  outside: outside === null ? null : OutsideBody.parse(outside),
});

const asRow = ({ recipient, outside }: Whom) => ({
  recipient_id: recipient,
  outside: outside === null ? null : JSON.stringify(outside),
});

/** A letter being written, as a second person approves it: which, to whom, in what words. Undefined when it is none any more. */
export async function draftAsApproved(tx: Transaction, complaint: string, letter: string): Promise<object | undefined> {
  const row = await tx.sql
    .selectFrom('letter')
    .select(['rule', 'recipient_id', 'outside', 'content'])
    .where('complaint_id', '=', complaint)
    .where('id', '=', letter)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return row && letterAsApproved(row.rule, whomOf(row), readContent(row.content));
}

/** How the letter stands with whoever was last asked and did not take it back: waiting, or decided. */
export async function lastApproval(tx: Transaction, complaint: string, letter: string, digest: string) {
  const row = await tx.sql
    .selectFrom('approval')
    .select(['state', 'digest'])
    .where('complaint_id', '=', complaint)
    .where('kind', '=', 'letter')
    .where('subject', '=', letter)
    .where('state', 'not in', ['withdrawn', 'overtaken'])
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { state: row.state as ApprovalState, covers: row.digest === digest } : null;
}

export interface NewLetter {
  readonly complaint: string;
  readonly id: string;
  readonly rulePack: string;
  readonly rule: string;
  readonly kind: string;
  readonly whom: Whom;
  readonly content: LetterContent;
  readonly by: string | null;
  readonly now: Date;
}

export async function addLetter(tx: Transaction, letter: NewLetter): Promise<void> {
  const { complaint, id, rulePack, rule, kind, whom, content, by, now } = letter;
  await tx.sql
    .insertInto('letter')
    .values({
      complaint_id: complaint,
      id,
      rule_pack: rulePack,
      rule,
      kind,
      ...asRow(whom),
      content: JSON.stringify(content),
      begun_by: by,
      begun_at: now,
      changed_by: by,
      changed_at: now,
    })
    .execute();
  await addVersion(tx, { complaint, letter: id, number: 1, content, by, now });
}

export interface Kept {
  readonly complaint: string;
  readonly letter: string;
  readonly number: number;
  readonly content: LetterContent;
  readonly by: string | null;
  readonly now: Date;
}

/** Keeps the letter as it now reads, as its next version. */
export async function keepVersion(tx: Transaction, kept: Kept, whom: Whom): Promise<void> {
  const { complaint, letter, number, content, by, now } = kept;
  await tx.sql
    .updateTable('letter')
    .set({ content: JSON.stringify(content), ...asRow(whom), version: number, changed_by: by, changed_at: now })
    .where('complaint_id', '=', complaint)
    .where('id', '=', letter)
    .execute();
  await addVersion(tx, kept);
}

async function addVersion(tx: Transaction, { complaint, letter, number, content, by, now }: Kept): Promise<void> {
  await tx.sql
    .insertInto('letter_version')
    .values({ complaint_id: complaint, letter_id: letter, number, content: JSON.stringify(content), kept_by: by, kept_at: now })
    .execute();
}

export interface Sent {
  readonly dated: string;
  readonly at: Date;
  readonly by: string | null;
  readonly how: string;
  readonly proof: string;
  readonly attachment: string;
  readonly document: unknown;
}

export async function markSent(tx: Transaction, complaint: string, letter: string, sent: Sent): Promise<void> {
  const { dated, at, by, how, proof, attachment, document } = sent;
  await tx.sql
    .updateTable('letter')
    .set({
      state: 'sent',
      dated,
      sent_at: at,
      sent_by: by,
      sent_how: how,
      proof,
      attachment_id: attachment,
      sent_document: JSON.stringify(document),
    })
    .where('complaint_id', '=', complaint)
    .where('id', '=', letter)
    .execute();
}

export async function discard(tx: Transaction, complaint: string, letter: string, now: Date): Promise<void> {
  await tx.sql
    .updateTable('letter')
    .set({ state: 'discarded', changed_at: now })
    .where('complaint_id', '=', complaint)
    .where('id', '=', letter)
    .execute();
}

export async function saveProof(tx: Transaction, complaint: string, letter: string, proof: string): Promise<void> {
  await tx.sql.updateTable('letter').set({ proof }).where('complaint_id', '=', complaint).where('id', '=', letter).execute();
}

/** Its versions and files follow by their keys. */
export async function moveLetters(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.sql.updateTable('letter').set({ complaint_id: to }).where('complaint_id', '=', from).execute();
}
