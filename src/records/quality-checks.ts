// Rows of quality checks: asked for, then passed or sent back. One is open at a time.
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface OpenCheck {
  readonly id: string;
  readonly askedBy: string | null;
}

export async function openCheck(tx: Transaction, complaint: string): Promise<OpenCheck | undefined> {
  return tx.sql
    .selectFrom('quality_check')
    .select(['id', 'asked_by as askedBy'])
    .where('complaint_id', '=', complaint)
    .where('checked_at', 'is', null)
    .executeTakeFirst();
}

export interface NewCheck {
  readonly complaint: string;
  readonly id: string;
  readonly of: string | null;
  readonly by: string | null;
  readonly now: Date;
}

export async function addCheck(tx: Transaction, { complaint, id, of, by, now }: NewCheck): Promise<void> {
  await tx.sql
    .insertInto('quality_check')
    .values({ complaint_id: complaint, id, asked_by: by, asked_at: now, asked_of: of })
    .execute();
}

export interface Checked {
  readonly complaint: string;
  readonly id: string;
  readonly outcome: 'passed' | 'sent-back';
  readonly reasons: string;
  readonly by: string | null;
  readonly now: Date;
}

export async function saveCheck(tx: Transaction, { complaint, id, outcome, reasons, by, now }: Checked): Promise<void> {
  await tx.sql
    .updateTable('quality_check')
    .set({ outcome, reasons, checked_by: by, checked_at: now })
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .execute();
}
