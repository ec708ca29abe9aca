// Rows of receipt codes: by which somebody who gave no name returns to their complaint. Only the digest of a code is kept.
import { receiptPurpose, writeReceiptCode } from '#domain/receipt-code.ts';
import { sha256 } from '#platform/digest.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { keyedBytes } from '#platform/sealing.ts';

interface ReceiptOf {
  /** The program's own. */
  readonly secret: Buffer;
  /** The secret in the address it was sent from. */
  readonly token: string;
  readonly complaint: string;
  readonly customer: string;
  readonly now: Date;
}

/** Makes the code of what was sent from this address, and keeps that it opens this customer's complaint: what is kept does not give it away. */
export async function addReceiptCode(tx: Transaction, { secret, token, complaint, customer, now }: ReceiptOf): Promise<string> {
  const code = writeReceiptCode(keyedBytes(secret, receiptPurpose, token));
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
