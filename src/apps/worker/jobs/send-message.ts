// Sends one message, or all that wait: composed whole, then handed over. What the server may have taken without our hearing of it is
// left for a person to settle; whatever was surely not taken is tried again or failed.
import { logoBoxes, within } from '#domain/logo.ts';
import { feedbackLetters, feedbackPath, feedbackPurpose } from '#domain/feedback.ts';
import { isRefusal } from '#domain/refusal.ts';
import { subjectTokenLetters, subjectTokenPurpose, withSubjectToken } from '#domain/mail/subject-token.ts';
import { stopLetters, stopPath, stopPurpose } from '#domain/telling-words.ts';
import { messageHtml } from '#domain/mail/message-html.ts';
import { type House, perform } from '#handling/command.ts';
import { findUncertain } from '#handling/mail/find-uncertain.ts';
import { handOverMessage } from '#handling/mail/hand-over-message.ts';
import { noteNotSent } from '#handling/mail/note-not-sent.ts';
import { noteSent } from '#handling/mail/note-sent.ts';
import { briefDigest } from '#platform/digest.ts';
import { composed } from '#platform/mail-out/compose.ts';
import type { Handed } from '#platform/mail-out/smtp-line.ts';
import { keyedHash } from '#platform/sealing.ts';
import { type MessageToSend, messagesWaiting, messageToSend } from '#views/mail/message-to-send.ts';
import { logoNow } from '#views/portal/logo-on-paper.ts';
import { sendByGateway } from './send-by-gateway.ts';
import type { Counter, MailCounter } from '../mail-counter.ts';

const actor = { kind: 'program', name: 'mail' } as const;

/** Without a server or a sender it waits; it is sent once both are set. */
export async function sendMessage(house: House, counter: MailCounter, id: string): Promise<void> {
  const message = await messageToSend(house.db, id, house.clock());
  if (message === undefined) return;
  if (message.channel !== 'email') return sendByGateway(house, message);
  if (message.sender === null) return;
  const at = await counter.open(house);
  if (at === undefined) return;
  const goesAs = messageIdOf(house.secret, id, message.sender.address);
  const parcel = { from: message.sender.address, to: message.address, message: await inForm(house, at, message, goesAs) };
  const handed = await at.line.handOver(parcel, async () => {
    const agreed = await perform(house, handOverMessage, { message: id, goesAs }, { actor });
    return !isRefusal(agreed);
  });
  await keepWhatBecame(house, id, handed);
}

/** Everything whose time has come, oldest first; before that, what was broken off is found. */
export async function sendWaiting(house: House, counter: MailCounter, stop: AbortSignal): Promise<void> {
  await perform(house, findUncertain, {}, { actor });
  for (const id of await messagesWaiting(house.db, house.clock())) {
    if (stop.aborted) return;
    await sendMessage(house, counter, id);
  }
}

async function keepWhatBecame(house: House, message: string, handed: Handed): Promise<void> {
  if (handed.how === 'not-agreed') return;
  if (handed.how === 'taken') await perform(house, noteSent, { message, answer: handed.answer }, { actor });
  else if (handed.how === 'unknown') await perform(house, findUncertain, { message }, { actor });
  else {
    const { how, past, code, answer } = handed;
    await perform(house, noteNotSent, { message, forGood: how === 'refused', past, code, answer }, { actor });
  }
}

/** Nobody can guess it, so that a notice or an answer that names it comes from somebody who has the message. */
const messageIdOf = (secret: Buffer, id: string, address: string): string =>
  `<${id.replaceAll('-', '')}.${keyedHash(secret, 'message id', id, 16)}@${address.slice(address.lastIndexOf('@') + 1)}>`;

async function inForm(house: House, { dkim }: Counter, message: MessageToSend, messageId: string): Promise<Buffer> {
  const { sender, reference, language, text, thread, inReplyTo, files } = message;
  if (sender === null) throw new Error('A message was to be composed that nobody writes.');
  const hash = reference === null ? '' : keyedHash(house.secret, subjectTokenPurpose, reference, subjectTokenLetters);
  const subject = reference === null ? message.subject : withSubjectToken(message.subject, { reference, hash });
  const logo = await logoInMail(house);
  const references = inReplyTo === null || thread.includes(inReplyTo) ? thread : [...thread, inReplyTo];
  return composed(
    { from: { name: sender.name, address: sender.address }, replyTo: sender.replyTo || null, dkim },
    {
      to: { name: message.name ?? '', address: message.address },
      subject,
      text,
      html: message.html ?? messageHtml(text, { language, title: message.subject, logo: logo?.shown }),
      picture: message.html === null ? logo : undefined,
      messageId,
      inReplyTo: inReplyTo ?? thread.at(-1) ?? null,
      references: [...new Set(references)].slice(-20),
      headers: {
        'Content-Language': language,
        ...(message.automatic ? automatic(inReplyTo) : {}),
        ...unsubscribing(house, message),
      },
      files: await Promise.all(
        files.map(async (file) => ({ name: file.name, type: file.type, content: await contentOf(house, file) })),
      ),
      date: message.madeAt,
    },
  );
}

/** The logo goes with the message: one that is fetched would tell when it was read, and mail programs hold it back. */
async function logoInMail({ db }: House) {
  const logo = await logoNow(db);
  if (!logo) return undefined;
  const png = Buffer.from(logo.png);
  const cid = `logo.${briefDigest(png)}@redress`;
  return { cid, png, shown: { ...within(logo, logoBoxes.mail), cid, alt: logo.alt } };
}

/** RFC 8058: one click in the mail program, where somebody did not ask for what they get. */
function unsubscribing({ secret, site }: House, message: MessageToSend): Record<string, string> {
  const path = stopPathOf(secret, message);
  if (path === null) return {};
  const stop = new URL(path, site).href;
  return { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

function stopPathOf(secret: Buffer, { kind, complaint, contact, customer }: MessageToSend): string | null {
  const about = contact ?? complaint;
  if (kind === 'feedback' && about !== null) {
    const token = keyedHash(secret, feedbackPurpose, about, feedbackLetters);
    return `${feedbackPath(contact === null ? 'complaint' : 'contact', token)}/stop`;
  }
  if (kind === 'problem' && customer !== null) return stopPath(customer, keyedHash(secret, stopPurpose, customer, stopLetters));
  return null;
}

/** RFC 3834; the second is what Exchange heeds. */
const automatic = (inReplyTo: string | null) => ({
  'Auto-Submitted': inReplyTo === null ? 'auto-generated' : 'auto-replied',
  'X-Auto-Response-Suppress': 'All',
});

async function contentOf(house: House, { bytes, digest }: { bytes: Buffer | null; digest: string }): Promise<Buffer> {
  const content = bytes ?? (await house.objects?.get(digest));
  if (!content) throw new Error(`The content of ${digest} is in object storage, and none is set.`);
  return Buffer.from(content);
}
