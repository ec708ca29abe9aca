// Takes in a message from a mailbox or through the API. Whatever it is, it ends where a person can see it: on a complaint, as a
// contact, on the message of ours that came back, or set aside with the reason; its original is kept whole. A second copy changes
// nothing, so that whoever hands it over may do so again after a crash. Nothing is answered from here: no circle can begin.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { decideFiling, type Filing, type MarkedBy } from '#domain/mail/incoming-mail.ts';
import { subjectTokenLetters, subjectTokenPurpose, subjectTokens } from '#domain/mail/subject-token.ts';
import { isRefusal } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import type { MailMessage } from '#platform/mail-in/mail-message.ts';
import { readMail } from '#platform/mail-in/read-mail.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { keyedHash, sameHash } from '#platform/sealing.ts';
import { indexForSearch, lockFor } from '#records/complaints.ts';
import { findOrAddCustomer } from '#records/customers.ts';
import {
  addIncomingMail,
  customerOfAddress,
  type MarkedComplaint,
  mailByMark,
  mailSince,
  markedComplaint,
  noteBounce,
  outgoingOf,
} from '#records/incoming-mail.ts';
import { addContactOfMail, attachFilesOfMail } from '#records/mail-contacts.ts';
import { notify } from '#records/notifications.ts';
import { type Circumstances, command } from '../command.ts';

/** The largest message taken in, in bytes: its files may be 25 MB, and are a third longer on their way. */
export const largestMail = 40 * 1024 * 1024;

export const receiveMail = command({
  permission: 'log',
  reach: 'program',
  input: z.object({
    raw: z.custom<Uint8Array>(
      (given) => given instanceof Uint8Array && given.length <= largestMail,
      'Send a message of up to 40 MB.',
    ),
    mailbox: z.uuid().nullish(),
  }),
  async run({ raw, mailbox }, circumstances) {
    const { tx, now } = circumstances;
    const mail = readMail(raw);
    const mark = markOf(mail, raw);
    const earlier = await mailByMark(tx, mark);
    if (earlier) return { unchanged: true, reply: { ...earlier, known: true } };
    const marked = await markOn(mail, circumstances);
    const filing = decideFiling(await factsOf(tx, mail, { marked, now }));
    const id = newId(now);
    const ends = await file(filing, { mail, marked, circumstances });
    const added = await addIncomingMail(tx, {
      id,
      mark,
      came_by: mailbox ? 'mailbox' : 'api',
      mailbox_id: mailbox ?? null,
      came_at: now,
      sent_at: mail.date,
      message_id: mail.messageId,
      from_name: mail.from.name,
      from_address: mail.from.address,
      subject: mail.subject,
      text: mail.text,
      sort: mail.kind,
      state: filing.state,
      because: filing.because,
      complaint_id: ends.complaint,
      contact_id: ends.contact,
      outgoing_id: ends.outgoing,
      original: Buffer.from(raw),
    });
    if (!added) throw new Error('The same message was taken in twice at once; the other one stands.');
    const facts = { sort: mail.kind, state: filing.state, mailbox: mailbox ?? null };
    const filed =
      ends.complaint && ends.contact
        ? [{ kind: 'mail-filed', about: ends.complaint, mail: id, contact: ends.contact, files: ends.files } as const]
        : [];
    return {
      happened: [{ kind: 'mail-received', about: id, ...facts }, ...filed],
      reply: { id, state: filing.state, known: false },
    };
  },
});

/** Two copies of one message differ in the way they came; not in this. */
const markOf = ({ messageId, from, date, subject, text, attachments }: MailMessage, raw: Uint8Array): Buffer =>
  messageId === null && from.address === ''
    ? sha256(raw)
    : sha256(
        JSON.stringify([
          messageId,
          from.address.toLowerCase(),
          date,
          subject,
          text,
          attachments.map(({ content }) => sha256(content).toString('hex')),
        ]),
      );

interface Marked extends MarkedComplaint {
  readonly by: MarkedBy;
  readonly takes: boolean;
}

/** The complaint whose mark it carries: message ids first, then the rest of the conversation, then the subject. */
async function markOn(mail: MailMessage, { tx, actor, secret }: Circumstances): Promise<Marked | null> {
  const answered = await outgoingOf(tx, mail.inReplyTo ? [mail.inReplyTo] : []);
  const talked = answered?.complaint ? undefined : await outgoingOf(tx, mail.references.toReversed());
  const token = subjectTokens(mail.subject).find(({ reference, hash }) =>
    sameHash(hash, keyedHash(secret, subjectTokenPurpose, reference, subjectTokenLetters)),
  );
  const by: MarkedBy = answered?.complaint ? 'message id' : talked?.complaint ? 'references' : 'subject';
  const complaint = answered?.complaint ?? talked?.complaint;
  const found = complaint
    ? await markedComplaint(tx, { id: complaint }, mail.from.address)
    : token && (await markedComplaint(tx, { reference: token.reference }, mail.from.address));
  if (!found || found.erased) return null;
  const takes = !isRefusal(await lockFor(tx, { actor, complaint: found.id, deed: 'add-contact' }));
  return { ...found, by, takes };
}

async function factsOf(tx: Transaction, mail: MailMessage, { marked, now }: { marked: Marked | null; now: Date }) {
  const back = mail.bounce?.originalId ? await outgoingOf(tx, [mail.bounce.originalId]) : undefined;
  return {
    sort: mail.kind,
    readable: mail.from.address !== '' || mail.text !== '' || mail.attachments.length > 0,
    ours: mail.messageId !== null && (await outgoingOf(tx, [mail.messageId])) !== undefined,
    lately: mail.from.address === '' ? 0 : await mailSince(tx, mail.from.address, new Date(now.getTime() - 3_600_000)),
    outgoing: back?.id ?? null,
    marked: marked && {
      complaint: marked.id,
      reference: marked.reference,
      by: marked.by,
      known: marked.customer !== null,
      takes: marked.takes,
    },
  };
}

interface Ends {
  readonly complaint: string | null;
  readonly contact: string | null;
  readonly outgoing: string | null;
  readonly files: number;
}

async function file(
  filing: Filing,
  { mail, marked, circumstances }: { mail: MailMessage; marked: Marked | null; circumstances: Circumstances },
): Promise<Ends> {
  const { tx, actor, now } = circumstances;
  const by = personBehind(actor);
  const nowhere = { complaint: null, contact: null, outgoing: null, files: 0 };
  if (filing.state === 'bounce') {
    if (mail.bounce?.lasting === 'permanent') await noteBounce(tx, filing.outgoing, mail.bounce.words || 'It came back.', now);
    return { ...nowhere, outgoing: filing.outgoing };
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
    const files = await attachFilesOfMail(tx, filing.complaint, mail.attachments, { person: by, now });
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
  return { ...nowhere, contact: await addContactOfMail(tx, { mail, kind: 'query', customer, complaint: null, by, now }) };
}

/** The customer of that address, or a new one; nobody where the message names no address. */
async function senderOf(tx: Transaction, { from }: MailMessage, now: Date): Promise<string | null> {
  if (from.address === '') return null;
  const known = await customerOfAddress(tx, from.address);
  if (known) return known;
  const added = await findOrAddCustomer(
    tx,
    { name: from.name || null, email: from.address, anonymous: false, confidential: false, supportConsent: false },
    now,
  );
  return isRefusal(added) ? null : added.id;
}
