// A message of a journal as one turn of a contact, ready to be read as any that a help desk posts.
import type { JournalSide } from '#domain/desk/journal-mail.ts';
import { subjectOf } from '#domain/desk/journal-mail.ts';
import type { MailMessage } from '#platform/mail-in/mail-message.ts';
import { conversationId } from '../desk-mail.ts';

/** So much of one message is kept as its words. */
const longest = 100_000;

/** The message as one turn; the subject of a conversation is that of the message it was first known by. */
export function itemOfMail(
  mail: MailMessage & { readonly messageId: string },
  { side, theirId, known }: { side: Exclude<JournalSide, { passedOver: string }>; theirId: string; known: boolean },
): object {
  const { ours, customer } = side;
  const text = (mail.reply.trim() === '' ? mail.text : mail.reply).slice(0, longest);
  const turn = {
    id: conversationId(mail.messageId),
    role: ours ? 'agent' : 'customer',
    text,
    at: mail.date?.toISOString() ?? null,
  };
  const subject = known ? null : subjectOf(mail.subject);
  const from = { name: customer.name, email: customer.address };
  return { id: theirId, channel: 'email', from, subject, adds: true, turns: [turn] };
}
