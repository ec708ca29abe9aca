// One message that came in, read anew from its original: what was written this time, all of it, its files, and what may be done.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { type Refusal, isRefusal, refuse } from '#domain/refusal.ts';
import type { MailMessage } from '#platform/mail-in/mail-message.ts';
import { readMail } from '#platform/mail-in/read-mail.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { MailLine } from './mail-list.ts';

export const MailPage = MailLine.extend({
  version: z.number().int(),
  to: z.array(z.string()),
  reply: z.string(),
  /** Whether it can be shown as its sender set it out. */
  marked: z.boolean(),
  mailbox: z.string().nullable(),
  files: z.array(z.object({ name: z.string().nullable(), type: z.string(), size: z.number().int() })),
  allowed: z.array(z.enum(['file', 'make-contact', 'set-aside'])),
});
export type MailPage = z.infer<typeof MailPage>;

type Row = Omit<MailPage, 'to' | 'reply' | 'marked' | 'files' | 'allowed'> & { readonly original: Buffer };

export async function mailPage(db: Kysely<DB>, actor: PersonActor, id: string): Promise<MailPage | Refusal> {
  const found = await mailOriginal(db, actor, id);
  if (isRefusal(found)) return found;
  const { mail, row } = found;
  const { original: _, ...page } = row;
  const files = mail.attachments.map(({ filename, type, content }) => ({ name: filename, type, size: content.length }));
  return {
    ...page,
    text: mail.text,
    reply: mail.reply,
    to: mail.to.map(({ name, address }) => name || address),
    marked: mail.html !== null,
    files,
    allowed: allowedOn(page, actor),
  };
}

function allowedOn({ complaint, contact }: Pick<Row, 'complaint' | 'contact'>, actor: PersonActor): MailPage['allowed'] {
  if (complaint !== null || !may(actor, 'log')) return [];
  return contact === null ? ['file', 'make-contact', 'set-aside'] : ['file'];
}

/** The message and its row. Not found where the person may not see it. */
export async function mailOriginal(
  db: Kysely<DB>,
  actor: PersonActor,
  id: string,
): Promise<{ mail: MailMessage; row: Row } | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Row>`
    select m.id, m.version, m.state, m.sort, m.because, m.from_name as "fromName", m.from_address as "fromAddress", m.subject, m.text,
      to_json(m.came_at) as "cameAt", m.original, (select b.name from mailbox b where b.id = m.mailbox_id) as mailbox,
      case when c.id is not null then json_build_object('id', c.id, 'reference', c.reference) end as complaint,
      case when m.contact_id is not null then json_build_object('id', m.contact_id) end as contact
    from incoming_mail m left join contact k on k.id = m.contact_id left join complaint c on c.id = coalesce(m.complaint_id, k.complaint_id)
    where m.id = ${id}`.execute(tx.sql),
  );
  const row = rows[0];
  return row ? { mail: readMail(row.original), row } : refuse('mail.unknown');
}
