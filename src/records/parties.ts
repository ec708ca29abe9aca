// Rows of the people on the customer's side of a complaint: complainant, joint complainants, representative.
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface NewParty {
  readonly complaint: string;
  readonly customer: string;
  readonly role: 'complainant' | 'joint-complainant' | 'representative';
  readonly primary: boolean;
  readonly relationship?: string;
}

export async function addParty(tx: Transaction, { complaint, customer, role, primary, relationship }: NewParty): Promise<void> {
  await tx.sql
    .insertInto('complaint_party')
    .values({ complaint_id: complaint, customer_id: customer, role, is_primary: primary, relationship: relationship ?? null })
    .execute();
}
