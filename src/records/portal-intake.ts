// What comes with a complaint that was told on our pages: its files, the proof of authority, the link the customer came by.
import type { Happening } from '#domain/happening.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { addAttachment } from './attachments.ts';
import { saveParty } from './parties.ts';
import type { DraftFile } from './portal-drafts.ts';

export async function contactCameBy(tx: Transaction, contact: string, cameBy: string | null): Promise<void> {
  if (cameBy === null) return;
  await tx.sql.updateTable('contact').set({ came_by: cameBy }).where('id', '=', contact).execute();
}

/** The customer we speak with about this complaint. */
export async function primaryParty(tx: Transaction, complaint: string): Promise<string> {
  const row = await tx.sql
    .selectFrom('complaint_party')
    .select('customer_id')
    .where('complaint_id', '=', complaint)
    .where('is_primary', '=', true)
    .executeTakeFirstOrThrow();
  return row.customer_id;
}

export interface DraftFiles {
  readonly complaint: string;
  /** Who sent them. */
  readonly customer: string;
  readonly files: readonly DraftFile[];
  readonly now: Date;
}

/** Attaches them to the complaint; a proof of authority stands with whoever speaks for the customer, until a colleague has seen it. */
export async function attachDraftFiles(tx: Transaction, { complaint, customer, files, now }: DraftFiles): Promise<Happening[]> {
  const happened: Happening[] = [];
  for (const { digest, name, sentAs, kind, size, type } of files) {
    const id = newId(now);
    await addAttachment(tx, {
      complaint_id: complaint,
      id,
      digest,
      file_name: name,
      kind,
      description: '',
      added_by: null,
      from_customer: customer,
      added_at: now,
      sent_as: sentAs,
    });
    if (kind === 'authority') await saveParty(tx, complaint, customer, { authorityAttachment: id });
    const facts = { attachment: id, as: kind, digest: digest.toString('hex'), size, type };
    happened.push({ kind: 'file-attached', about: complaint, ...facts });
  }
  return happened;
}
