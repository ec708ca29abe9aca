// Rows of messages that go out. A command adds one and puts the work it gets back in its queue, so that the message exists, and is
// sent, if and only if the command commits.
import { type MessageChannel, type MessageKind, messageKinds } from '#domain/outgoing-message.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface NewMessage {
  /** Null for what belongs to no complaint; `contact` may then say what it answers. */
  readonly complaint: string | null;
  readonly contact?: string | null;
  readonly customer?: string | null;
  /** The sent letter whose file goes with it. */
  readonly letter?: string | null;
  readonly kind: MessageKind;
  /** 'email', or a channel of the organisation's own, such as 'sms'. */
  readonly channel: MessageChannel;
  readonly address: string;
  /** The name that stands beside an e-mail address. */
  readonly name?: string | null;
  /** The language of its words, such as 'en' or 'cy'. */
  readonly language: string;
  /** Without personal data: it is read on locked screens. The reference is put behind it when it is sent. */
  readonly subject: string;
  readonly text: string;
  /** Null: made from the text. Safe HTML only; nothing is cleaned here. */
  readonly html?: string | null;
  /** The Message-ID of the e-mail it answers, with its angle brackets; and those before it in the conversation. */
  readonly inReplyTo?: string | null;
  readonly thread?: readonly string[];
  readonly by: string | null;
  readonly now: Date;
}

export interface SendMessage {
  readonly job: 'send-message';
  readonly body: { readonly message: string };
}

/** Adds a message to be sent. The command must put what it gets back in its `queue`. */
export async function addMessage(tx: Transaction, message: NewMessage): Promise<SendMessage> {
  return sendMessage(await insert(tx, message, 'queued'));
}

/** Adds a message that somebody looks at before it goes. Returns its id. */
export async function holdMessage(tx: Transaction, message: NewMessage): Promise<string> {
  return insert(tx, message, 'held');
}

/** The work that sends it. */
export const sendMessage = (message: string): SendMessage => ({ job: 'send-message', body: { message } });

async function insert(tx: Transaction, message: NewMessage, state: 'queued' | 'held'): Promise<string> {
  const { complaint, contact, customer, letter, name, html, inReplyTo, thread, by, now } = message;
  const { kind, channel, address, language, subject, text } = message;
  const id = newId(now);
  await tx.sql
    .insertInto('outgoing_message')
    .values({
      id,
      complaint_id: complaint,
      contact_id: contact ?? null,
      customer_id: customer ?? null,
      letter_id: letter ?? null,
      kind,
      channel,
      address,
      name: name ?? null,
      language,
      subject,
      text,
      html: html ?? null,
      automatic: messageKinds[kind].automatic,
      state,
      in_reply_to: inReplyTo ?? null,
      thread: [...(thread ?? [])],
      made_by: by,
      made_at: now,
    })
    .execute();
  return id;
}

/** Those of letters follow their letters by key. */
export async function moveMessages(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.sql.updateTable('outgoing_message').set({ complaint_id: to }).where('complaint_id', '=', from).execute();
}
