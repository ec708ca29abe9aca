// Rows of messages that go out. A command adds one and puts the work it gets back in its queue, so that the message exists, and is
// sent, if and only if the command commits.
import { sql, type Updateable } from 'kysely';
import { type MessageChannel, type MessageKind, type MessageState, messageKinds } from '#domain/outgoing-message.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { notify } from './notifications.ts';
import { organisationId } from './organisations.ts';

export interface NewMessage {
  /** Null for what belongs to no complaint; `contact` may then say what it answers. */
  readonly complaint: string | null;
  readonly contact?: string | null;
  /** Who writes it, where no complaint says so; without it, the legal entity that was there first. */
  readonly entity?: string | null;
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
  /** Why the program made it by itself: of one cause there is one message on a complaint. */
  readonly cause?: string | null;
  /** By when it says that they hear again. */
  readonly hearBy?: string | null;
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

/** Adds a message that waits for somebody to look at it. Returns its id. */
export const holdMessage = (tx: Transaction, message: NewMessage): Promise<string> => insert(tx, message, 'held');

/** The work that sends it. */
export const sendMessage = (message: string): SendMessage => ({ job: 'send-message', body: { message } });

async function insert(tx: Transaction, message: NewMessage, state: 'queued' | 'held'): Promise<string> {
  const { complaint, contact, entity, customer, letter, name, html, inReplyTo, thread, cause, hearBy, by, now } = message;
  const { kind, channel, address, language, subject, text } = message;
  const id = newId(now);
  await tx.sql
    .insertInto('outgoing_message')
    .values({
      id,
      complaint_id: complaint,
      contact_id: contact ?? null,
      legal_entity_id: entity ?? null,
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
      cause: cause ?? null,
      hear_by: hearBy ?? null,
      in_reply_to: inReplyTo ?? null,
      thread: [...(thread ?? [])],
      made_by: by,
      made_at: now,
    })
    .execute();
  return id;
}

/** Those of letters follow their letters by key. What was prepared for the one is not sent for the other, which has causes of its own. */
export async function moveMessages(tx: Transaction, from: string, to: string): Promise<void> {
  await sql`update outgoing_message set complaint_id = ${to}, cause = cause || ' of ' || ${from}::text,
    state = case when state = 'held' then 'dropped' else state end where complaint_id = ${from}`.execute(tx.sql);
}

export interface MessageInHand {
  readonly id: string;
  readonly complaint: string | null;
  readonly contact: string | null;
  readonly kind: MessageKind;
  readonly channel: string;
  readonly state: MessageState;
  readonly attempts: number;
  readonly madeAt: Date;
  readonly handedAt: Date | null;
  readonly answer: string;
  readonly version: number;
  readonly settled: boolean;
}

const inHand = [
  'id',
  'complaint_id as complaint',
  'contact_id as contact',
  'kind',
  'channel',
  'state',
  'attempts',
  'made_at as madeAt',
  'handed_at as handedAt',
  'answer',
  'version',
  sql<boolean>`settled_by is not null`.as('settled'),
] as const;

/** Finds and locks a message. Whoever may not see it does not find it. */
export async function lockMessage(tx: Transaction, id: string): Promise<MessageInHand | Refusal> {
  return (await found(tx, (eb) => eb.where('id', '=', id))) ?? refuse('message.unknown');
}

/**
 * Keeps that a message came back for good, and tells whoever handles the complaint. Null where it is not one that went, or that may
 * have gone.
 */
export async function noteBounce(tx: Transaction, id: string, words: string, now: Date): Promise<MessageInHand | null> {
  const message = await lockMessage(tx, id);
  if (isRefusal(message) || !['sent', 'handing-over', 'uncertain'].includes(message.state)) return null;
  await saveMessage(tx, id, { state: 'bounced', ended_at: now, answer: words, settled_by: null });
  await noteCameBack(tx, message, now);
  await tellHandler(tx, message, 'message-bounced', now);
  return message;
}

/** Whoever was to be told of a problem by it was not reached. */
export async function noteCameBack(tx: Transaction, { id, kind }: Pick<MessageInHand, 'id' | 'kind'>, now: Date): Promise<void> {
  if (kind !== 'problem') return;
  await tx.sql.updateTable('problem_told').set({ came_back_at: now }).where('message_id', '=', id).execute();
}

type Question = ReturnType<typeof question>;
const question = (tx: Transaction) => tx.sql.selectFrom('outgoing_message').select(inHand);

async function found(tx: Transaction, narrowed: (all: Question) => Question): Promise<MessageInHand | undefined> {
  const row = await narrowed(question(tx)).forUpdate().executeTakeFirst();
  return row && { ...row, kind: row.kind as MessageKind, state: row.state as MessageState };
}

export async function saveMessage(tx: Transaction, id: string, change: Updateable<DB['outgoing_message']>): Promise<void> {
  await tx.sql
    .updateTable('outgoing_message')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** What was said in it is needed no more: links and codes are not left lying about. */
export const emptiedOf = (kind: MessageKind): { text?: string; html?: null } =>
  messageKinds[kind].secret ? { text: '', html: null } : {};

/** Tells whoever handles the complaint. A message of no complaint is seen on the page of mail. */
export async function tellHandler(
  tx: Transaction,
  { complaint, id, kind: what }: Pick<MessageInHand, 'complaint' | 'id' | 'kind'>,
  kind: 'message-failed' | 'message-bounced' | 'message-uncertain',
  now: Date,
): Promise<void> {
  if (complaint === null) return;
  const row = await tx.sql.selectFrom('complaint').select('handler_id').where('id', '=', complaint).executeTakeFirst();
  // Nobody reads a way in but its customer, so its handler hears what to do about it in place of seeing it.
  const told = what === 'way-in' ? 'way-in-not-sent' : kind;
  await notify(tx, { to: [row?.handler_id ?? null], kind: told, complaint, by: null, facts: { message: id }, now });
}

/** Which chain of the record tells of it. */
export async function chainOf(
  tx: Transaction,
  { complaint, contact }: Pick<MessageInHand, 'complaint' | 'contact'>,
): Promise<string> {
  return complaint ?? contact ?? (await organisationId(tx));
}

/** Messages that were being handed over before this moment: whoever did has died. */
export async function handingOverSince(tx: Transaction, before: Date): Promise<string[]> {
  const rows = await tx.sql
    .selectFrom('outgoing_message')
    .select('id')
    .where('state', '=', 'handing-over')
    .where('handed_at', '<=', before)
    .orderBy('handed_at')
    .limit(500)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(({ id }) => id);
}

export interface Again {
  /** Another address, where the first was wrong. */
  readonly address: string | undefined;
  readonly by: string | null;
  readonly now: Date;
}

/** The same message once more, as a new one. Returns its id. */
export async function copyMessage(tx: Transaction, id: string, { address, by, now }: Again): Promise<string> {
  const again = newId(now);
  await sql`
    insert into outgoing_message (id, complaint_id, contact_id, legal_entity_id, customer_id, letter_id, kind, channel, address, name,
      language, subject, text, html, automatic, in_reply_to, thread, made_by, made_at)
    select ${again}, complaint_id, contact_id, legal_entity_id, customer_id, letter_id, kind, channel, coalesce(${address ?? null}, address), name,
      language, subject, text, html, automatic, in_reply_to, thread, ${by}, ${now} from outgoing_message where id = ${id}`.execute(
    tx.sql,
  );
  return again;
}
