// A letter that the program itself sends by e-mail: its words as the text, its file with them. Where its legal entity has no sender
// it is not sent here, and whoever sends it records that it went.
import type { letterDocument } from '#domain/letter/document.ts';
import type { Reader } from '#domain/letter/reader.ts';
import { letterText } from '#platform/documents/text.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { addMessage, type SendMessage } from './outgoing-messages.ts';

/** The address the complaint's legal entity writes from; null while none is set up. */
export async function senderOf(tx: Transaction, complaint: string): Promise<string | null> {
  const row = await tx.sql
    .selectFrom('complaint')
    .innerJoin('mail_sender', 'mail_sender.legal_entity_id', 'complaint.legal_entity_id')
    .select('mail_sender.address')
    .where('complaint.id', '=', complaint)
    .executeTakeFirst();
  return row?.address ?? null;
}

export interface Mailing {
  readonly complaint: string;
  readonly letter: string;
  readonly to: Pick<Reader, 'customer' | 'name' | 'email'>;
  readonly subject: string;
  readonly document: ReturnType<typeof letterDocument>;
  readonly by: string | null;
  readonly now: Date;
}

export async function mailLetter(
  tx: Transaction,
  { complaint, letter, to, subject, document, by, now }: Mailing,
): Promise<SendMessage> {
  if (to.email === null) throw new Error('A letter was to go by e-mail to somebody without an address.');
  const words = { language: document.language, subject, text: letterText(document) };
  const whom = { channel: 'email', address: to.email, name: to.name, customer: to.customer } as const;
  return addMessage(tx, { complaint, letter, kind: 'letter', ...whom, ...words, by, now });
}
