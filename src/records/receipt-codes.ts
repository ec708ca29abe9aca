// Rows of receipt codes: by which somebody who gave no name returns to their complaint. Only the digest of a code is kept.
import { sha256 } from '#platform/digest.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Keeps that this code opens this customer's complaint: what is kept does not give it away. */
export async function addReceiptCode(
  tx: Transaction,
  { code, complaint, customer, now }: { code: string; complaint: string; customer: string; now: Date },
): Promise<void> {
  await tx.sql
    .insertInto('receipt_code')
    .values({ complaint_id: complaint, code_hash: sha256(code), customer_id: customer, made_at: now })
    .execute();
}

/** Their codes open the complaint theirs was merged into. */
export async function moveReceiptCodes(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.sql.updateTable('receipt_code').set({ complaint_id: to }).where('complaint_id', '=', from).execute();
}
