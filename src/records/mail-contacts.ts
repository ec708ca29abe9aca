// What a message leaves behind where it ends: a contact in its words, and on a complaint its files beside it.
import { cleanFileName } from '#domain/attachment.ts';
import { refuseFile, sentAs, trueName } from '#domain/media-type.ts';
import { FileInHand } from '#platform/files/file-in-hand.ts';
import type { MailAttachment, MailMessage } from '#platform/mail-in/mail-message.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { addAttachment } from './attachments.ts';
import { addContact } from './contacts.ts';
import { keepContent } from './file-contents.ts';

const longestText = 100_000;

export interface FromMail {
  readonly mail: Pick<MailMessage, 'subject' | 'reply' | 'text'>;
  readonly kind: 'complaint' | 'query' | 'problem';
  readonly customer: string | null;
  readonly complaint: string | null;
  readonly by: string | null;
  readonly now: Date;
}

/** Adds the contact in the words written this time. Returns its id. */
export async function addContactOfMail(tx: Transaction, { mail, kind, customer, complaint, by, now }: FromMail): Promise<string> {
  const id = newId(now);
  await addContact(tx, {
    id,
    kind,
    customer_id: customer,
    complaint_id: complaint,
    channel: 'email',
    direction: 'in',
    subject: mail.subject.slice(0, 300),
    text: (mail.reply || mail.text || mail.subject || '(no words)').slice(0, longestText),
    received_at: now,
    logged_at: now,
    logged_by: by,
  });
  return id;
}

/** Keeps the files of a kind that is kept; the others stay in the original. Returns how many were kept. */
export async function attachFilesOfMail(
  tx: Transaction,
  complaint: string,
  files: readonly MailAttachment[],
  by: { person: string | null; customer: string | null; now: Date },
): Promise<number> {
  let kept = 0;
  for (const file of files) if (await attachOne(tx, complaint, file, by)) kept += 1;
  return kept;
}

async function attachOne(
  tx: Transaction,
  complaint: string,
  { filename, content }: MailAttachment,
  { person, customer, now }: { person: string | null; customer: string | null; now: Date },
): Promise<boolean> {
  const file = await FileInHand.of(content);
  const name = cleanFileName(filename ?? 'file');
  if (file.mediaType === undefined || refuseFile({ name, size: file.size, mediaType: file.mediaType })) return false;
  await keepContent(tx, file, now);
  const fileName = trueName(name, file.mediaType);
  await addAttachment(tx, {
    complaint_id: complaint,
    id: newId(now),
    digest: Buffer.from(file.digest, 'hex'),
    file_name: fileName,
    sent_as: sentAs(name, fileName),
    from_customer: customer,
    kind: 'other',
    description: '',
    added_by: person,
    added_at: now,
  });
  return true;
}
