// Everything that sending one message needs, for the program alone: its words, who writes it, by which server, the letter and
// the files that go with it, and the conversation it joins. Secrets come sealed.
import { type Kysely, sql } from 'kysely';
import type { MessageKind } from '#domain/outgoing-message.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface MessageToSend {
  readonly id: string;
  readonly kind: MessageKind;
  readonly channel: string;
  readonly address: string;
  readonly name: string | null;
  /** The complaint it is about; null where it is about none. */
  readonly complaint: string | null;
  /** The contact it is about; null where it is about none. */
  readonly contact: string | null;
  readonly customer: string | null;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly automatic: boolean;
  readonly inReplyTo: string | null;
  readonly madeAt: Date;
  /** Null where it is about no complaint. */
  readonly reference: string | null;
  /** Message-IDs of the conversation, oldest first. */
  readonly thread: readonly string[];
  readonly sender: { readonly name: string; readonly address: string; readonly replyTo: string } | null;
  /** The letter that goes with it, then the files that go beside that letter. */
  readonly files: readonly FileToSend[];
}

export interface FileToSend {
  readonly name: string;
  readonly type: string;
  readonly digest: string;
  /** Null when the content is in object storage, under its digest. */
  readonly bytes: Buffer | null;
}

/** While what is done with a complaint is restricted, nothing of it goes out but the way in that its customer asks for themselves. */
const mayGoOut = sql`not exists (select 1 from complaint r where r.id = m.complaint_id and r.restricted_at is not null and m.kind <> 'way-in')`;

/** Undefined unless it waits to be sent, may go out, and its time has come. */
export async function messageToSend(db: Kysely<DB>, id: string, now: Date): Promise<MessageToSend | undefined> {
  return ask(db, 'program', async (tx) => {
    const { rows } = await sql<MessageToSend>`
      select m.id, m.kind, m.channel, m.complaint_id as complaint, m.contact_id as contact, m.customer_id as customer, m.address, m.name, m.language, m.subject, m.text, m.html, m.automatic,
        m.in_reply_to as "inReplyTo", m.made_at as "madeAt", c.reference,
        array(select e.message_id from outgoing_message e where e.complaint_id = m.complaint_id and e.address = m.address
          and e.message_id is not null and e.state in ('sent', 'bounced') and e.sent_at is not null order by e.sent_at limit 20) || m.thread as thread,
        case when s.address is not null then json_build_object('name', s.name, 'address', s.address, 'replyTo', s.reply_to) end as sender
      from outgoing_message m left join complaint c on c.id = m.complaint_id
      left join mail_sender s on s.legal_entity_id = coalesce(m.legal_entity_id, c.legal_entity_id,
        (select e.id from legal_entity e join mail_sender x on x.legal_entity_id = e.id order by e.id limit 1))
      where m.id = ${id} and m.state = 'queued' and coalesce(m.try_again_at, '-infinity') <= ${now} and ${mayGoOut}`.execute(
      tx.sql,
    );
    const [message] = rows;
    if (!message) return undefined;
    const files = await sql<FileToSend>`
      select a.file_name as name, f.media_type as type, encode(f.digest, 'hex') as digest, f.bytes
      from outgoing_message m join letter l on l.complaint_id = m.complaint_id and l.id = m.letter_id
      join attachment a on a.complaint_id = l.complaint_id and a.removed_at is null
        and (a.id = l.attachment_id or l.sent_document -> 'beside' ? a.id::text) join file_content f on f.digest = a.digest and f.kept_in <> 'nowhere'
      where m.id = ${id} order by a.id = l.attachment_id desc, a.added_at, a.id`.execute(tx.sql);
    return { ...message, files: files.rows };
  });
}

/** Messages whose time has come and on which nobody is at work: put off, or left when nobody could send them. */
export async function messagesWaiting(db: Kysely<DB>, now: Date): Promise<string[]> {
  return ask(db, 'program', async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select m.id from outgoing_message m where m.state = 'queued' and coalesce(m.try_again_at, m.made_at + interval '1 minute') <= ${now}
      and ${mayGoOut} order by m.made_at limit 500`.execute(tx.sql);
    return rows.map(({ id }) => id);
  });
}

export interface MailServerKept {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly username: string;
  readonly password: Buffer | null;
  readonly dkimDomain: string;
  readonly dkimSelector: string;
  readonly dkimKey: Buffer | null;
  readonly version: number;
}

export async function mailServerKept(db: Kysely<DB>): Promise<MailServerKept | undefined> {
  return ask(db, 'program', async (tx) => {
    const { rows } = await sql<MailServerKept>`
      select host, port, security, username, password_sealed as password, dkim_domain as "dkimDomain", dkim_selector as "dkimSelector",
        dkim_key_sealed as "dkimKey", version from mail_server`.execute(tx.sql);
    return rows[0];
  });
}
