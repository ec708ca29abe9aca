// Where a message that came in ends, in rows: beside the message of ours that came back, in a complaint's conversation, or as a contact.
import type { Filing } from '#domain/mail/incoming-mail.ts';
import { isRefusal } from '#domain/refusal.ts';
import type { MailMessage } from '#platform/mail-in/mail-message.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { indexForSearch } from './complaints.ts';
import { findOrAddCustomer } from './customers.ts';
import { customerOfAddress, isColleagues, outgoingOf } from './incoming-mail.ts';
import { addContactOfMail, attachFilesOfMail } from './mail-contacts.ts';
import type { Marked } from './mail-marks.ts';
import { notify } from './notifications.ts';
import { type MessageInHand, noteBounce } from './outgoing-messages.ts';
import { type AnswersTelling, linkReply } from './problem-tellings.ts';

export interface Ends {
  readonly complaint: string | null;
  readonly contact: string | null;
  readonly outgoing: string | null;
  /** The message of ours that came back for good with it. */
  readonly bounced: MessageInHand | null;
  readonly files: number;
  /** What we told of a problem that it answers. */
  readonly answers?: AnswersTelling | null;
}

export async function endMail(
  tx: Transaction,
  filing: Filing,
  { mail, marked, by, now }: { mail: MailMessage; marked: Marked | null; by: string | null; now: Date },
): Promise<Ends> {
  const nowhere = { complaint: null, contact: null, outgoing: null, bounced: null, files: 0 };
  if (filing.state === 'bounce') {
    const lasting = mail.bounce?.lasting === 'permanent';
    const bounced = lasting ? await noteBounce(tx, filing.outgoing, mail.bounce?.words || 'It came back.', now) : null;
    return { ...nowhere, outgoing: filing.outgoing, bounced };
  }
  if (filing.state === 'complaint') {
    const contact = await addContactOfMail(tx, {
      mail,
      kind: 'complaint',
      customer: marked?.customer ?? null,
      complaint: filing.complaint,
      by,
      now,
    });
    const files = await attachFilesOfMail(tx, filing.complaint, mail.attachments, {
      person: by,
      customer: marked?.customer ?? null,
      now,
    });
    await indexForSearch(tx, filing.complaint);
    await notify(tx, {
      to: [marked?.handler ?? null],
      kind: 'customer-wrote',
      complaint: filing.complaint,
      by: null,
      facts: {},
      now,
    });
    return { ...nowhere, complaint: filing.complaint, contact, files };
  }
  if (filing.state !== 'contact') return nowhere;
  const customer = await senderOf(tx, mail, now);
  const contact = await addContactOfMail(tx, { mail, kind: 'query', customer, complaint: null, by, now });
  const ours = await outgoingOf(tx, [...(mail.inReplyTo ? [mail.inReplyTo] : []), ...mail.references.toReversed()]);
  const answers = ours ? await linkReply(tx, { message: ours.id, contact, from: mail.from.address, now }) : null;
  return { ...nowhere, contact, answers };
}

/** The customer of that address, or a new one; nobody where the message names no address, or a colleague sent it on. */
async function senderOf(tx: Transaction, { from }: MailMessage, now: Date): Promise<string | null> {
  if (from.address === '') return null;
  const known = await customerOfAddress(tx, from.address);
  if (known) return known;
  if (await isColleagues(tx, from.address)) return null;
  const added = await findOrAddCustomer(
    tx,
    { name: from.name || null, email: from.address, anonymous: false, confidential: false, supportConsent: false },
    now,
  );
  return isRefusal(added) ? null : added.id;
}
