// Messages that came in, newest first, with where each ended. Those set aside stand among them: nothing is hidden.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { type MailSort, mailSorts, type MailState, mailStates } from '#domain/mail/incoming-mail.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });
const states = Object.keys(mailStates) as [MailState];

export const MailLine = z.object({
  id: z.uuid(),
  state: z.enum(states),
  sort: z.enum(Object.keys(mailSorts) as [MailSort]),
  because: z.string(),
  fromName: z.string(),
  fromAddress: z.string(),
  subject: z.string(),
  text: z.string(),
  cameAt: when,
  complaint: z.object({ id: z.uuid(), reference: z.string() }).nullable(),
  contact: z.object({ id: z.uuid() }).nullable(),
});

export const MailList = z.object({
  mail: z.array(MailLine),
  total: z.number().int(),
  /** Ask again with this as `before` for older ones. */
  older: z.string().nullable(),
});
export type MailList = z.infer<typeof MailList>;

export const mailQuery = z.object({
  state: z.enum(states).optional(),
  before: z
    .string()
    .regex(/^[\d:.T+Z-]{10,40}_[\da-f-]{36}$/)
    .optional(),
});

const pageOf = 50;

export async function mailList(db: Kysely<DB>, actor: PersonActor, asked: z.output<typeof mailQuery>): Promise<MailList> {
  const [at = 'infinity', id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'] = asked.before?.split('_') ?? [];
  const wanted = sql`(${asked.state ?? null}::text is null or m.state = ${asked.state ?? null})`;
  return ask(db, { person: actor.id }, async (tx) => {
    const { rows } = await sql<z.infer<typeof MailLine>>`
      select m.id, m.state, m.sort, m.because, m.from_name as "fromName", m.from_address as "fromAddress", m.subject,
        left(m.text, 300) as text, to_json(m.came_at) as "cameAt",
        case when c.id is not null then json_build_object('id', c.id, 'reference', c.reference) end as complaint,
        case when m.contact_id is not null then json_build_object('id', m.contact_id) end as contact
      from incoming_mail m left join contact k on k.id = m.contact_id left join complaint c on c.id = coalesce(m.complaint_id, k.complaint_id)
      where ${wanted} and (m.came_at, m.id) < (${at}::timestamptz, ${id}::uuid)
      order by m.came_at desc, m.id desc limit ${pageOf + 1}`.execute(tx.sql);
    const { rows: counted } = await sql<{ total: number }>`
      select count(*)::int as total from incoming_mail m where ${wanted}`.execute(tx.sql);
    const mail = rows.slice(0, pageOf);
    const last = mail.at(-1);
    return { mail, total: counted[0]?.total ?? 0, older: rows.length > pageOf && last ? `${last.cameAt}_${last.id}` : null };
  });
}
