// What a message that came in is known by: whether a copy of it is here, which complaint's mark it carries, and what else the rule for
// its filing asks.
import type { Actor } from '#domain/actor.ts';
import type { MailFacts, MarkedBy } from '#domain/mail/incoming-mail.ts';
import { subjectTokenLetters, subjectTokenPurpose, subjectTokens } from '#domain/mail/subject-token.ts';
import { isRefusal } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import type { MailMessage } from '#platform/mail-in/mail-message.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { keyedHash, sameHash } from '#platform/sealing.ts';
import { lockFor } from './complaints.ts';
import { type MarkedComplaint, mailSince, markedComplaint, outgoingOf } from './incoming-mail.ts';

/** Two copies of one message differ in the way they came; not in this. */
export const markOf = ({ messageId, from, date, subject, text, attachments }: MailMessage, raw: Uint8Array): Buffer =>
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

export interface Marked extends MarkedComplaint {
  readonly by: MarkedBy;
  readonly takes: boolean;
}

/** The complaint whose mark it carries: message ids first, then the rest of the conversation, then the subject. */
export async function markOn(
  tx: Transaction,
  mail: MailMessage,
  { actor, secret }: { actor: Actor; secret: Buffer },
): Promise<Marked | null> {
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

export async function factsOf(
  tx: Transaction,
  mail: MailMessage,
  { marked, now }: { marked: Marked | null; now: Date },
): Promise<MailFacts> {
  const back = mail.bounce?.originalId ? await outgoingOf(tx, [mail.bounce.originalId]) : undefined;
  return {
    sort: mail.kind,
    readable: mail.from.address !== '' || mail.text !== '' || mail.attachments.length > 0,
    ours: mail.messageId !== null && (await outgoingOf(tx, [mail.messageId])) !== undefined,
    lately: mail.from.address === '' ? 0 : await mailSince(tx, mail.from.address, new Date(now.getTime() - 3_600_000)),
    forged: mail.forged,
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
