// Rows of receipt codes: by which somebody who gave no name returns to their complaint. Only the digest of a code is kept.
import { randomBytes } from 'node:crypto';
import { writeReceiptCode } from '#domain/receipt-code.ts';
import { sha256 } from '#platform/digest.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Makes a code for this customer's complaint. It is told once: what is kept does not give it away. */
export async function addReceiptCode(
  tx: Transaction,
  { complaint, customer, now }: { complaint: string; customer: string; now: Date },
): Promise<string> {
  const code = writeReceiptCode(randomBytes(10));
  await tx.sql
    .insertInto('receipt_code')
    .values({ complaint_id: complaint, code_hash: sha256(code), customer_id: customer, made_at: now })
    .execute();
  return code;
}

/** Their codes open the complaint theirs was merged into. */
export async function moveReceiptCodes(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.sql.updateTable('receipt_code').set({ complaint_id: to }).where('complaint_id', '=', from).execute();
}
